import { Fault } from '../model/fault.ts';
import { type Json, type JsonObject, memberOf, textOf } from '../model/json.ts';
import type { Document } from '../model/operation.ts';
import { readBasePath } from './base-path.ts';
import { type Context, openContext } from './context.ts';
import { type Library, openLibrary } from './library.ts';
import { normaliseSchema } from './normalise-schema.ts';
import { readOperations } from './operations.ts';
import type { Place } from './place.ts';
import { wholePlace } from './references.ts';
import { rewriteTree } from './rewrite-tree.ts';
import { type Survey, surveyDocument } from './survey.ts';
import { firstFault, openTroubles, problemOf, type Troubles } from './troubles.ts';
import type { Dialect } from './walk.ts';
import { type SpecWorld, uriOfPath } from './world.ts';

/** How a document is judged. */
export interface LoadOptions {
  /** What would be a fault is a problem where the document can be read all the same; false when absent. */
  readonly lenient?: boolean;
}

/** The OpenAPI document (3.0, 3.1, 3.2; YAML or JSON; of one or several files) at a path. */
export async function loadDocument(
  path: string,
  world: SpecWorld,
  options: LoadOptions = {},
): Promise<Document> {
  const troubles = openTroubles();
  const library = openLibrary(world, troubles.tell);
  const uri = uriOfPath(path, world);
  await library.load(uri, undefined);
  const root = library.documents.get(uri);
  if (root === undefined) throw unreadable(path, library, troubles);
  const dialect = dialectOf(root, path);
  const start = { place: wholePlace(uri, root), kind: 'document', dialect } as const;
  const survey = await surveyDocument(start, library, troubles.tell);
  const context = openContext(library.texts, normalised(library, survey, dialect), {
    resources: survey.resources,
    dialect,
    tell: troubles.tell,
  });
  const operations = readOperations(wholePlaceIn(uri, context), context);
  const found = troubles.inOrder(library.texts);
  const fault = firstFault(found, library.texts);
  if (fault !== undefined && options.lenient !== true) throw fault;
  if (operations.length === 0 && options.lenient !== true) {
    throw new Fault('spec-empty', `${path} describes no operation`);
  }
  const info = memberOf(root, 'info');
  return {
    path,
    title: textOf(info, 'title') ?? '',
    version: textOf(info, 'version') ?? '',
    sha256: world.sha256(library.texts.get(uri)?.bytes ?? new Uint8Array()),
    basePath: readBasePath(wholePlaceIn(uri, context)),
    operations,
    schemas: schemaNames(root),
    problems: found.map((trouble) => problemOf(trouble, library.texts)),
  };
}

function wholePlaceIn(uri: string, context: Context): Place {
  const json = context.set.documents.get(uri);
  if (json === undefined) throw new Fault('internal', `${uri} was not kept`);
  return wholePlace(uri, json);
}

function schemaNames(document: Json): readonly string[] {
  const schemas = memberOf(memberOf(document, 'components'), 'schemas');
  return schemas?.kind === 'object' ? schemas.members.map(({ key }) => key.value) : [];
}

function unreadable(path: string, library: Library, troubles: Troubles): Fault {
  const fault = firstFault(troubles.inOrder(library.texts), library.texts);
  return fault ?? new Fault('spec-unreadable', `${path} cannot be read`);
}

function dialectOf(root: Json, path: string): Dialect {
  if (root.kind !== 'object')
    throw new Fault('spec-unreadable', `${path} is not an OpenAPI document: it is no object`);
  const version = versionText(root);
  if (version === undefined && memberOf(root, 'swagger') !== undefined) {
    throw new Fault('spec-unreadable', `${path} is Swagger 2.0, which samewire does not read`, {
      hint: 'Convert it to OpenAPI 3, for example with swagger2openapi.',
    });
  }
  if (version === undefined)
    throw new Fault('spec-unreadable', `${path} is not an OpenAPI document: it has no "openapi"`);
  if (/^3\.0(?:\.|$|-)/.test(version)) return '3.0';
  if (/^3\.[12](?:\.|$|-)/.test(version)) return '3.1';
  throw new Fault(
    'spec-unreadable',
    `${path} says OpenAPI ${JSON.stringify(version)}; 3.0, 3.1 and 3.2 are read`,
  );
}

/** The version; without quotes, YAML reads `3.0` as a number. */
function versionText(root: JsonObject): string | undefined {
  const version = memberOf(root, 'openapi');
  if (version?.kind === 'number') return version.lexeme;
  return version?.kind === 'string' ? version.value : undefined;
}

/** The files with their schemas in 2020-12. */
function normalised(library: Library, survey: Survey, dialect: Dialect): ReadonlyMap<string, Json> {
  if (dialect !== '3.0') return library.documents;
  return new Map(
    [...library.documents].map(([uri, json]) => [uri, rewriteTree(json, survey.schemas, normaliseSchema)]),
  );
}
