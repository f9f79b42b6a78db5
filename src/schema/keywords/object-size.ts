import type { JsonObject } from '../../model/json.ts';
import type { Keyword } from '../keyword.ts';
import { countOf } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `minProperties`: at least so many keys. */
export const minProperties: Keyword = size((count, bound) => count >= bound, 'fewer than');

/** `maxProperties`: at most so many keys. */
export const maxProperties: Keyword = size((count, bound) => count <= bound, 'more than');

function size(holds: (count: number, bound: number) => boolean, complaint: string): Keyword {
  return {
    vocabulary: 'validation',
    compile: ({ value, place }) => {
      const bound = countOf(value);
      if (bound === undefined) return undefined;
      return {
        on: 'object',
        check: (json, run) => {
          if (json.kind !== 'object' || holds(keyCount(json), bound)) return true;
          return fail(
            run,
            place,
            keyCount(json),
            (count) => `has ${count} properties, ${complaint} ${bound}`,
          );
        },
      };
    },
  };
}

/** The number of different keys: readers keep one of several members with one key. */
function keyCount({ members }: JsonObject): number {
  return members.length < 2 ? members.length : new Set(members.map((member) => member.key.value)).size;
}
