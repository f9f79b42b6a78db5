import { type Json, memberOf } from '../model/json.ts';
import { pointerTo } from '../model/pointer.ts';
import { nearestName } from './nearest-name.ts';
import type { Place } from './place.ts';
import { didYouMean, type Tell } from './trouble.ts';

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** Tells of types that do not exist; `file` is left from version 2.0 and read as binary. */
export function checkSchema(place: Place, tell: Tell): void {
  const type = memberOf(place.json, 'type');
  if (type === undefined) return;
  const pointer = pointerTo(place.pointer, 'type');
  for (const each of type.kind === 'array' ? type.items : [type]) {
    if (each.kind === 'string' && (types.has(each.value) || each.value === 'file')) continue;
    const spot = { uri: place.uri, pointer, span: each };
    if (each.kind === 'string') {
      tell('unknown-type', spot, `${JSON.stringify(each.value)} is not a type`, () =>
        didYouMean(nearType(each.value)),
      );
    } else tell('wrong-shape', spot, `a type is ${nameOf(each)} instead of text`);
  }
}

const aliases: Readonly<Record<string, string>> = {
  str: 'string',
  text: 'string',
  int: 'integer',
  long: 'integer',
  float: 'number',
  double: 'number',
  decimal: 'number',
  bool: 'boolean',
  list: 'array',
  map: 'object',
  dict: 'object',
  nil: 'null',
  none: 'null',
};

function nearType(written: string): string | undefined {
  return Object.hasOwn(aliases, written.toLowerCase())
    ? aliases[written.toLowerCase()]
    : nearestName(written, types);
}

function nameOf(json: Json): string {
  return json.kind === 'object' || json.kind === 'array' ? `an ${json.kind}` : `a ${json.kind}`;
}
