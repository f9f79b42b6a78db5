import type { Json } from '../../model/json.ts';
import { keyOf } from '../../wire/json-key.ts';
import type { Keyword } from '../keyword.ts';
import { countOf } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `minItems`: at least so many items. */
export const minItems: Keyword = size((count, bound) => count >= bound, 'fewer than');

/** `maxItems`: at most so many items. */
export const maxItems: Keyword = size((count, bound) => count <= bound, 'more than');

/** `uniqueItems`: no two items are one value. */
export const uniqueItems: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    if (value.kind !== 'boolean' || !value.value) return undefined;
    return {
      on: 'array',
      check: (json, run) => {
        if (json.kind !== 'array' || json.items.length < 2) return true;
        const pair = firstRepeat(json.items);
        if (pair === undefined) return true;
        return fail(run, place, pair, ([first, second]) => `items ${first} and ${second} are one value`);
      },
    };
  },
};

function firstRepeat(items: readonly Json[]): readonly [number, number] | undefined {
  const places = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = item.kind === 'string' ? `"${item.value}` : keyOf(item);
    const earlier = places.get(key);
    if (earlier !== undefined) return [earlier, index];
    places.set(key, index);
  }
  return undefined;
}

function size(holds: (count: number, bound: number) => boolean, complaint: string): Keyword {
  return {
    vocabulary: 'validation',
    compile: ({ value, place }) => {
      const bound = countOf(value);
      if (bound === undefined) return undefined;
      return {
        on: 'array',
        check: (json, run) => {
          if (json.kind !== 'array' || holds(json.items.length, bound)) return true;
          return fail(run, place, json.items.length, (count) => `has ${count} items, ${complaint} ${bound}`);
        },
      };
    },
  };
}
