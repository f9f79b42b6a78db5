import type { Operation } from '../../model/operation.ts';
import { pointerTokens } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { documentedPlaces } from './documented.ts';

/** Something in the document that keeps a comparison from telling much. */
export interface Remark {
  /** `Comment.metadata`, `GET /health 200`. */
  readonly what: string;
  /** File and line, where they are known. */
  readonly place: string | undefined;
}

/** What the document leaves open. */
export interface Lint {
  /** Values of which the document says nothing, and answers without a schema. */
  readonly loose: readonly Remark[];
  /** Operations that take input and show no example of it. */
  readonly withoutExamples: readonly Remark[];
}

/** Reads the operations for what they leave open. */
export function lintOperations(operations: readonly Operation[]): Lint {
  const loose = new Map<string, Remark>();
  for (const operation of operations) {
    for (const remark of [...undescribed(operation), ...looseValues(operation)])
      loose.set(`${remark.what} ${remark.place ?? ''}`, remark);
  }
  return { loose: [...loose.values()], withoutExamples: operations.flatMap(exampleless) };
}

function undescribed({ key, method, responses }: Operation): readonly Remark[] {
  if (method.toUpperCase() === 'HEAD') return [];
  return responses
    .filter(
      ({ status, content }) =>
        /^2/.test(status) && !/^20[45]$/.test(status) && content.every(({ schema }) => schema === undefined),
    )
    .map(({ status, source }) => ({
      what: `${key} ${status}, no schema`,
      place: `${source.file}:${source.line}`,
    }));
}

function looseValues(operation: Operation): readonly Remark[] {
  return documentedPlaces(operation)
    .filter(({ loose }) => loose)
    .map(({ schema, pattern }) => ({
      what: nameOf(schema) ?? `${operation.key} ${pattern}`,
      place: placeOf(schema),
    }));
}

/** `Comment.metadata` for `/components/schemas/Comment/properties/metadata`. */
function nameOf({ pointer }: SchemaRef): string | undefined {
  const tokens = pointerTokens(pointer);
  if (tokens[0] !== 'components' || tokens[1] !== 'schemas') return undefined;
  const [name, ...inside] = tokens.slice(2);
  const keywords = new Set(['properties', 'items', 'anyOf', 'oneOf', 'allOf']);
  return [
    name,
    ...inside.filter((token, at) => !(keywords.has(token) && (at % 2 === 0 || token === 'items'))),
  ].join('.');
}

function placeOf({ set, uri, pointer }: SchemaRef): string | undefined {
  const position = set.locate?.(uri, pointer);
  return position && `${position.file}:${position.line}`;
}

function exampleless({ key, body, parameters, source }: Operation): readonly Remark[] {
  const inputs = parameters.filter(({ required }) => required);
  if (body === undefined && inputs.length === 0) return [];
  const shown =
    inputs.some(({ examples }) => examples.length > 0) ||
    (body?.content.some(({ examples }) => examples.length > 0) ?? false);
  return shown ? [] : [{ what: key, place: `${source.file}:${source.line}` }];
}
