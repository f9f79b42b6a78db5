import type { Keyword } from '../keyword.ts';
import { countOf } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `contains`, with `minContains` and `maxContains`: how many items are valid against its schema. */
export const contains: Keyword = {
  vocabulary: 'applicator',
  compile: ({ place, sibling, subschema }) => {
    const least = countOf(sibling('minContains')) ?? 1;
    const most = countOf(sibling('maxContains')) ?? Number.POSITIVE_INFINITY;
    const check = subschema('contains');
    return {
      on: 'array',
      check: (json, run, seen) => {
        if (json.kind !== 'array') return true;
        let count = 0;
        run.quiet += 1;
        for (const [index, item] of json.items.entries()) {
          if (!check(item, run, undefined)) continue;
          count += 1;
          seen?.indexes.add(index);
          // Enough is known, unless all that match are wanted.
          if (count > most || (seen === undefined && count >= least && !Number.isFinite(most))) break;
        }
        run.quiet -= 1;
        if (count < least)
          return fail(run, place, count, (found) => `has ${found} items that match, fewer than ${least}`);
        return count <= most || fail(run, place, most, () => `has more than ${most} items that match`);
      },
    };
  },
};
