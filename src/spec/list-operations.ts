import { textOf } from '../model/json.ts';
import { operationKey } from '../model/operation.ts';
import type { Context } from './context.ts';
import { methods } from './grammar.ts';
import { nearestName } from './nearest-name.ts';
import { templateFlaw, templateShape } from './path-template.ts';
import { keySpot, memberPlace, memberPlaces, type Place, spotOf } from './place.ts';
import { didYouMean } from './trouble.ts';

/** An operation as the document holds it. */
export interface Listed {
  readonly method: string;
  readonly path: string;
  readonly item: Place;
  readonly operation: Place;
}

/** The operations under `paths` that can be asked for, in the order of the document. */
export function listOperations(root: Place, context: Context): readonly Listed[] {
  const paths = memberPlace(root, 'paths');
  if (paths === undefined) return [];
  const listed: Listed[] = [];
  const shapes = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const [path, place] of memberPlaces(paths)) {
    if (path.startsWith('x-')) continue;
    if (!tellPath(paths, path, shapes, context)) continue;
    for (const each of listMethods(place, context)) {
      tellRepeatedId(each.operation, operationKey(each.method, path), ids, context);
      listed.push({ ...each, path });
    }
  }
  return listed;
}

/** Whether the path can be asked for; what is wrong with it is told. */
function tellPath(paths: Place, path: string, shapes: Map<string, string>, context: Context): boolean {
  const flaw = templateFlaw(path);
  if (flaw !== undefined)
    context.tell('invalid-path', keySpot(paths, path), `${flaw}: ${JSON.stringify(path)}`);
  const twin = shapes.get(templateShape(path));
  if (twin !== undefined)
    context.tell('duplicate-path', keySpot(paths, path), `${path} is the same path as ${twin}`);
  shapes.set(templateShape(path), path);
  return path.startsWith('/');
}

function listMethods(place: Place, context: Context): readonly Omit<Listed, 'path'>[] {
  const item = context.follow(place);
  // Keys beside a `$ref` count as well.
  const owners = item === undefined || item.json === place.json ? [place] : [place, item];
  const seen = new Set<string>();
  return owners.flatMap((owner) =>
    methodPlaces(owner, context).flatMap(([method, operation]) => {
      if (operation.json.kind !== 'object' || seen.has(method)) return [];
      seen.add(method);
      return [{ method, item: owner, operation }];
    }),
  );
}

const otherKeys = new Set([
  '$ref',
  'summary',
  'description',
  'servers',
  'parameters',
  'additionalOperations',
]);

function methodPlaces(owner: Place, context: Context): readonly (readonly [string, Place])[] {
  const additional = memberPlace(owner, 'additionalOperations');
  const members = memberPlaces(owner);
  for (const [key] of members) {
    if (methods.includes(key) || otherKeys.has(key) || key.startsWith('x-')) continue;
    const note = (): string | undefined => didYouMean(nearestName(key, methods));
    context.tell('unknown-method', keySpot(owner, key), `${JSON.stringify(key)} is not a method`, note);
  }
  const known = members.filter(([key]) => methods.includes(key));
  return additional === undefined ? known : [...known, ...memberPlaces(additional)];
}

function tellRepeatedId(operation: Place, key: string, ids: Map<string, string>, context: Context): void {
  const id = textOf(operation.json, 'operationId');
  if (id === undefined) return;
  const first = ids.get(id);
  if (first === undefined) {
    ids.set(id, key);
    return;
  }
  const value = memberPlace(operation, 'operationId') ?? operation;
  const message = `the operationId "${id}" of ${key} is that of ${first} too`;
  context.tell('duplicate-operation-id', spotOf(value), message);
}
