import { type Json, jsonBoolean, jsonNumber, jsonString } from '../../model/json.ts';
import { demand } from '../solve/clause.ts';
import { booleanKind, everyKind, kindBits, kindOfType, numberKind, stringKind } from '../solve/kind.ts';
import { allowOnly } from './enum.ts';
import type { Keyword } from './keyword.ts';

/** `type`: the kinds allowed; `integer` is a number without a fraction. */
export const type: Keyword = {
  name: 'type',
  assert(shape, value) {
    const names = typeNames(value);
    if (names.length === 0) return;
    shape.kinds &= names.reduce((kinds, name) => kinds | kindOfType(name), 0);
    if (onlyIntegers(names)) shape.number.integer = true;
  },
  refute(_universe, value, place) {
    const names = typeNames(value);
    if (names.length === 0) return [];
    const allowed = names.reduce((kinds, name) => kinds | kindOfType(name), 0);
    const others = demand(`${place.id}:type-`, (shape) => {
      shape.kinds &= everyKind & ~allowed;
    });
    const nearMisses = demand(`${place.id}:type~`, (shape) => {
      shape.kinds &= everyKind & ~allowed;
      allowOnly(
        shape,
        lookAlikes.filter(({ kind }) => (shape.kinds & kindBits[kind]) !== 0),
      );
    });
    const fractions = demand(`${place.id}:type.`, (shape) => {
      shape.kinds &= numberKind;
      shape.number.fractional = true;
    });
    const isScalar = (allowed & (numberKind | booleanKind | stringKind)) !== 0;
    return [[others], ...(isScalar ? [[nearMisses]] : []), ...(onlyIntegers(names) ? [[fractions]] : [])];
  },
};

/** What lenient readers take for a value of another type. */
const lookAlikes: readonly Json[] = [
  ...['1', '12', '1.0', '0', 'true', 'false', 'null'].map((text) => jsonString(text)),
  jsonBoolean(true),
  jsonBoolean(false),
  jsonNumber(1),
  jsonNumber(0),
];

function typeNames(value: Json): readonly string[] {
  const each = value.kind === 'array' ? value.items : [value];
  return each.flatMap((name) => (name.kind === 'string' ? [name.value] : []));
}

function onlyIntegers(names: readonly string[]): boolean {
  return names.includes('integer') && !names.includes('number');
}
