import type { Json } from '../../model/json.ts';
import { demand } from '../solve/clause.ts';
import { everyKind, kindOfType, numberKind } from '../solve/kind.ts';
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
    const fractions = demand(`${place.id}:type.`, (shape) => {
      shape.kinds &= numberKind;
      shape.number.fractional = true;
    });
    return onlyIntegers(names) ? [[others], [fractions]] : [[others]];
  },
};

function typeNames(value: Json): readonly string[] {
  const each = value.kind === 'array' ? value.items : [value];
  return each.flatMap((name) => (name.kind === 'string' ? [name.value] : []));
}

function onlyIntegers(names: readonly string[]): boolean {
  return names.includes('integer') && !names.includes('number');
}
