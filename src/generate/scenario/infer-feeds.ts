import { memberOf, textOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { type JsonPointer, pointerTo, root } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { resolveReference, schemaAt } from '../../schema/resolve.ts';
import { referencedSchema } from '../request/value-places.ts';
import type { Feed } from './feed.ts';
import { successSchema } from './success-schema.ts';
import { unsaidFeeds } from './unsaid-feeds.ts';

/** Feeds for the parameters that no link serves: a member of another answer with the parameter's name and a schema that fits. */
export function inferredFeeds(
  operation: Operation,
  operations: readonly Operation[],
  known: readonly Feed[],
): readonly Feed[] {
  const isServed = (parameter: Parameter): boolean =>
    known.some(({ into }) => into.kind === 'parameter' && into.name === parameter.name);
  return operation.parameters
    .filter((parameter) => parameter.in === 'path' || /id$/i.test(parameter.name))
    .filter((parameter) => !isServed(parameter))
    .flatMap((parameter) => {
      const bodies = feedsFor(operation, parameter, operations);
      return [...bodies, ...unsaidFeeds(operation, parameter, operations, bodies)];
    });
}

function feedsFor(
  operation: Operation,
  parameter: Parameter,
  operations: readonly Operation[],
): readonly Feed[] {
  return operations
    .filter((producer) => producer !== operation)
    .flatMap((producer) => {
      const at = findMember(operation, parameter, producer);
      if (at === undefined) return [];
      const feed: Feed = {
        producer,
        from: { kind: 'response body', pointer: at },
        into: { kind: 'parameter', name: parameter.name, in: parameter.in },
        origin: 'inferred',
        link: `${producer.key} ${parameter.name}`,
      };
      return [feed];
    });
}

function findMember(
  operation: Operation,
  parameter: Parameter,
  producer: Operation,
): JsonPointer | undefined {
  const method = producer.method.toUpperCase();
  if (method === 'DELETE' || (method !== 'POST' && method !== 'PUT' && method !== 'GET')) return undefined;
  const schema = successSchema(producer);
  if (schema === undefined) return undefined;
  const names = memberNames(operation, parameter, producer);
  return names.length === 0
    ? undefined
    : searchMembers(schema, { names, parameter, at: root, depth: 0, room: { left: mostSchemas } });
}

/** What the member may be called: as the parameter; or `id`, where the producer makes or lists what the parameter names. */
function memberNames(operation: Operation, { name }: Parameter, producer: Operation): readonly string[] {
  const collection = operation.path.split(`/{${name}}`)[0] ?? '';
  const isCollection = producer.path === collection;
  const noun = name.replace(/[_-]?(id|uuid|key|name|slug)$/i, '').toLowerCase();
  const last = (
    producer.path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? ''
  ).toLowerCase();
  const isOf =
    noun !== '' &&
    (last === noun || last === `${noun}s` || last === `${noun}es` || last === noun.replace(/y$/, 'ies'));
  if (name === 'id') return isCollection ? ['id'] : [];
  const bare = /(id|uuid|key|name|slug)$/i.exec(name)?.[1]?.toLowerCase();
  return isCollection || isOf ? [name, ...(bare === undefined ? [] : [bare]), 'id'] : [name];
}

interface Search {
  readonly names: readonly string[];
  readonly parameter: Parameter;
  readonly at: JsonPointer;
  readonly depth: number;
  /** Schemas that may still be looked at: branches of branches multiply. */
  readonly room: { left: number };
}

const deepestSearch = 4;
const mostSchemas = 400;

function searchMembers(ref: SchemaRef, search: Search): JsonPointer | undefined {
  const { names, parameter, at, depth, room } = search;
  room.left -= 1;
  if (depth > deepestSearch || room.left < 0) return undefined;
  const schema = schemaAt(ref);
  const reference = textOf(schema, '$ref');
  if (reference !== undefined) {
    const target = resolveReference(ref, reference);
    return target === undefined ? undefined : searchMembers(target, { ...search, depth: depth + 1 });
  }
  for (const name of names) {
    const property = below(ref, 'properties', name);
    if (property !== undefined && fits(parameter, property)) return pointerTo(at, name);
  }
  if (memberOf(schema, 'items') !== undefined) {
    const found = searchMembers(below(ref, 'items') ?? ref, {
      ...search,
      at: pointerTo(at, 0),
      depth: depth + 1,
    });
    if (found !== undefined) return found;
  }
  return searchInside(ref, search);
}

/** Looks into the branches of a schema, and into the members that usually hold a list. */
function searchInside(ref: SchemaRef, search: Search): JsonPointer | undefined {
  const depth = search.depth + 1;
  for (const branch of branchesOf(ref)) {
    const found = searchMembers(branch, { ...search, depth });
    if (found !== undefined) return found;
  }
  const properties = memberOf(schemaAt(ref), 'properties');
  if (properties?.kind !== 'object') return undefined;
  for (const { key, value } of properties.members) {
    const isList =
      textOf(value, 'type') === 'array' || ['data', 'items', 'results', 'result'].includes(key.value);
    const property = isList ? below(ref, 'properties', key.value) : undefined;
    const found =
      property === undefined
        ? undefined
        : searchMembers(property, { ...search, at: pointerTo(search.at, key.value), depth });
    if (found !== undefined) return found;
  }
  return undefined;
}

function branchesOf(ref: SchemaRef): readonly SchemaRef[] {
  return ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const branches = memberOf(schemaAt(ref), keyword);
    if (branches?.kind !== 'array') return [];
    return branches.items.slice(0, mostSchemas).flatMap((_, at) => below(ref, keyword, String(at)) ?? []);
  });
}

function below(ref: SchemaRef, ...tokens: readonly string[]): SchemaRef | undefined {
  const at = tokens.reduce<JsonPointer>((pointer, token) => pointerTo(pointer, token), ref.pointer);
  const found = { ...ref, pointer: at };
  return schemaAt(found) === undefined ? undefined : found;
}

/** Whether values of the member can be values of the parameter, as far as types and patterns tell. */
export function fits({ schema }: Parameter, member: SchemaRef): boolean {
  if (schema === undefined) return true;
  const wanted = referencedSchema(schema);
  const found = referencedSchema(member);
  if (wanted.pointer === found.pointer && wanted.uri === found.uri) return true;
  const [left, right] = [schemaAt(wanted), schemaAt(found)];
  const [leftType, rightType] = [textOf(left, 'type'), textOf(right, 'type')];
  if (leftType !== undefined && rightType !== undefined && leftType !== rightType) return false;
  const [leftPattern, rightPattern] = [textOf(left, 'pattern'), textOf(right, 'pattern')];
  return leftPattern === undefined || rightPattern === undefined || leftPattern === rightPattern;
}
