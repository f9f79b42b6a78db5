import {
  type Json,
  jsonArray,
  jsonBoolean,
  jsonMember,
  jsonNull,
  jsonNumber,
  jsonObject,
  jsonString,
} from '../model/json.ts';

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** How text stands for a value: the types that its schema allows, and those of the items of a list. */
export interface PlainShape {
  readonly types: ReadonlySet<string>;
  readonly itemTypes: (token: string) => ReadonlySet<string>;
  readonly explode: boolean;
}

/** The value that a text in style `simple` stands for (OpenAPI, Style Values); what fits no type stays text. */
export function plainValue(text: string, shape: PlainShape): Json {
  const { types } = shape;
  if (types.has('array'))
    return jsonArray(listOf(text).map((item, at) => plainScalar(item, shape.itemTypes(String(at)))));
  if (types.has('object')) return objectOf(text, shape);
  return plainScalar(text, types);
}

function plainScalar(text: string, types: ReadonlySet<string>): Json {
  if ((types.has('integer') || types.has('number')) && number.test(text)) return jsonNumber(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return jsonBoolean(text === 'true');
  if (types.has('null') && text === '') return jsonNull;
  return jsonString(text);
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

function objectOf(text: string, shape: PlainShape): Json {
  const parts = listOf(text);
  const pairs = shape.explode ? parts.map(splitPair) : inPairs(parts);
  return jsonObject(pairs.map(([key, value]) => jsonMember(key, plainScalar(value, shape.itemTypes(key)))));
}

function splitPair(part: string): readonly [string, string] {
  const cut = part.indexOf('=');
  return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
}

function inPairs(parts: readonly string[]): readonly (readonly [string, string])[] {
  return parts.flatMap((key, at) => (at % 2 === 0 ? [[key, parts[at + 1] ?? ''] as const] : []));
}
