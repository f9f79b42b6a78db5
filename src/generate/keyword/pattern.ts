import { demand } from '../solve/clause.ts';
import { stringKind } from '../solve/kind.ts';
import type { Keyword } from './keyword.ts';

/** `pattern`: an ECMA-262 regular expression that matches somewhere. */
export const pattern: Keyword = {
  name: 'pattern',
  assert(shape, value) {
    if (value.kind === 'string') shape.string.patterns.push(value.value);
  },
  refute(_universe, value, place) {
    if (value.kind !== 'string') return [];
    const source = value.value;
    const mismatch = demand(`${place.id}:pattern-`, (shape) => {
      shape.kinds &= stringKind;
      shape.string.notPatterns.push(source);
    });
    return [[mismatch]];
  },
};
