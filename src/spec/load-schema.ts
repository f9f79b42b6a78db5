import { Fault } from '../model/fault.ts';
import { root as rootPointer } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { openContext } from './context.ts';
import { openLibrary } from './library.ts';
import { wholePlace } from './references.ts';
import { surveyDocument } from './survey.ts';
import { firstFault, openTroubles } from './troubles.ts';
import { type SpecWorld, uriOfPath } from './world.ts';

/** The JSON Schema (2020-12; JSON or YAML) that is the whole of a file, with the files that it refers to. */
export async function loadSchema(path: string, world: SpecWorld): Promise<SchemaRef> {
  const troubles = openTroubles();
  const library = openLibrary(world, troubles.tell);
  const uri = uriOfPath(path, world);
  await asSchema(library.load(uri, undefined));
  const root = library.documents.get(uri);
  if (root !== undefined) {
    await surveyDocument(
      { place: wholePlace(uri, root), kind: 'schema', dialect: '3.1' },
      library,
      troubles.tell,
    );
  }
  const fault = firstFault(troubles.inOrder(library.texts), library.texts);
  if (fault !== undefined) throw schemaFault(fault);
  if (root?.kind !== 'object' && root?.kind !== 'boolean') {
    throw new Fault('schema-unreadable', `${path} is no schema: it is neither an object nor a boolean`);
  }
  const context = openContext(library.texts, library.documents, {
    resources: new Map(),
    dialect: '3.1',
    tell: troubles.tell,
  });
  return { set: context.set, uri, pointer: rootPointer };
}

async function asSchema(loading: Promise<boolean>): Promise<boolean> {
  try {
    return await loading;
  } catch (error) {
    throw error instanceof Fault ? schemaFault(error) : error;
  }
}

/** What makes an OpenAPI document unusable makes a schema unreadable. */
function schemaFault(fault: Fault): Fault {
  if (fault.code !== 'spec-unreadable' && fault.code !== 'spec-invalid') return fault;
  return new Fault('schema-unreadable', fault.message, { cause: fault });
}
