import { patternDrawer } from '../pattern/pattern-drawer.ts';
import { demand } from '../solve/clause.ts';
import { stringKind } from '../solve/kind.ts';
import type { Keyword } from './keyword.ts';
import { noteTrouble } from './trouble.ts';

/** `pattern`: an ECMA-262 regular expression that matches somewhere. */
export const pattern: Keyword = {
  name: 'pattern',
  assert(shape, value, place) {
    if (value.kind !== 'string') return;
    shape.string.patterns.push(value.value);
    if (patternDrawer(value.value) === undefined)
      noteTrouble(shape, place, {
        keyword: 'pattern',
        reason: 'it cannot be read, or matches only what is too long',
      });
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
