import {
  type Json,
  jsonArray,
  jsonBoolean,
  jsonNull,
  jsonNumber,
  jsonObject,
  jsonString,
  type Member,
} from '../../model/json.ts';
import { plainSpelling } from '../spelling/respell.ts';
import { smallerLexemes } from './smaller-number.ts';
import { smallerTexts } from './smaller-text.ts';
import { weightOf } from './weight.ts';

const deepest = 60;

/** Values that weigh less than this one, the boldest cuts first; whether a schema allows them is for the caller to say. */
export function* smallerJson(json: Json): Iterable<Json> {
  const weight = weightOf(json);
  for (const smaller of candidates(json, 0)) if (weightOf(smaller) < weight) yield smaller;
}

function* candidates(json: Json, depth: number): Iterable<Json> {
  if (depth > deepest) return;
  switch (json.kind) {
    case 'null':
      return;
    case 'boolean':
      if (json.value) yield jsonBoolean(false);
      return;
    case 'number':
      for (const lexeme of smallerLexemes(json.lexeme)) yield jsonNumber(lexeme);
      return;
    case 'string':
      if (json.lexeme !== undefined) yield jsonString(json.value);
      for (const text of smallerTexts(json.value)) yield jsonString(text);
      return;
    case 'array':
      yield* smallerArrays(json.items, depth);
      return;
    case 'object':
      yield* smallerObjects(json, depth);
  }
}

function* smallerArrays(items: readonly Json[], depth: number): Iterable<Json> {
  for (const kept of smallerLists(items)) yield jsonArray(kept);
  for (const [at, item] of items.entries())
    for (const smaller of inside(item, depth)) yield jsonArray(items.with(at, smaller));
}

function* smallerObjects(json: Json & { readonly kind: 'object' }, depth: number): Iterable<Json> {
  const { members } = json;
  for (const kept of smallerLists(members)) yield jsonObject(kept);
  const plain = plainSpelling(json);
  if (members.some(({ key }) => key.lexeme !== undefined)) yield plain;
  for (const [at, { key, value }] of members.entries()) {
    for (const smaller of inside(value, depth)) yield jsonObject(members.with(at, { key, value: smaller }));
    for (const text of smallerTexts(key.value)) {
      if (text.length > 0 && text.length < key.value.length && !hasKey(members, text))
        yield jsonObject(members.with(at, { key: jsonString(text), value }));
    }
  }
}

function* inside(value: Json, depth: number): Iterable<Json> {
  if (value.kind === 'array' || value.kind === 'object' || value.kind === 'string') yield jsonNull;
  yield* candidates(value, depth + 1);
}

function hasKey(members: readonly Member[], text: string): boolean {
  return members.some(({ key }) => key.value === text);
}

/** The list without everything, without a half, without a quarter, …, without each. */
function* smallerLists<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let size = list.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < list.length; from += size)
      yield [...list.slice(0, from), ...list.slice(from + size)];
  }
}
