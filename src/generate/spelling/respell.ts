import {
  type Json,
  type JsonObject,
  type JsonString,
  jsonArray,
  jsonNumber,
  jsonObject,
  jsonString,
} from '../../model/json.ts';
import type { Dice } from '../draw/dice.ts';
import { spellNumber } from './number-spelling.ts';
import { spellString } from './string-spelling.ts';

/** The same value, spelled otherwise: numbers, strings, keys, and the order of members, each with this probability. */
export function respell(json: Json, dice: Dice, share: number): Json {
  switch (json.kind) {
    case 'null':
    case 'boolean':
      return json;
    case 'number':
      return dice.chance(share) ? jsonNumber(spellNumber(json.lexeme, dice)) : json;
    case 'string':
      return respellString(json, dice, share);
    case 'array':
      return jsonArray(json.items.map((item) => respell(item, dice, share)));
    case 'object':
      return respellObject(json, dice, share);
  }
}

function respellString(json: JsonString, dice: Dice, share: number): JsonString {
  return json.lexeme === undefined && dice.chance(share)
    ? jsonString(json.value, spellString(json.value, dice))
    : json;
}

function respellObject(json: JsonObject, dice: Dice, share: number): Json {
  const members = json.members.map(({ key, value }) => ({
    key: respellString(key, dice, share * 0.2),
    value: respell(value, dice, share),
  }));
  if (dice.chance(share)) {
    for (let at = members.length - 1; at > 0; at -= 1) {
      const other = dice.below(at + 1);
      const [here, there] = [members[at], members[other]];
      if (here !== undefined && there !== undefined) [members[at], members[other]] = [there, here];
    }
  }
  return jsonObject(members);
}

/** The same value in the plainest spelling; members keep their order. */
export function plainSpelling(json: Json): Json {
  switch (json.kind) {
    case 'null':
    case 'boolean':
      return json;
    case 'number':
      return json;
    case 'string':
      return json.lexeme === undefined ? json : jsonString(json.value);
    case 'array':
      return jsonArray(json.items.map(plainSpelling));
    case 'object':
      return jsonObject(
        json.members.map(({ key, value }) => ({ key: jsonString(key.value), value: plainSpelling(value) })),
      );
  }
}
