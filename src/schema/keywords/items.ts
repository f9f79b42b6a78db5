import type { Json } from '../../model/json.ts';
import type { Keyword } from '../keyword.ts';
import { holdsKnowing } from '../known-sound.ts';
import type { Check, Run, Seen } from '../run.ts';

/** `prefixItems`: the first items, one schema each. */
export const prefixItems: Keyword = {
  vocabulary: 'applicator',
  compile: ({ value, subschema }) => {
    if (value.kind !== 'array') return undefined;
    const checks = value.items.map((_, index) => subschema('prefixItems', index));
    return {
      on: 'array',
      check: (json, run, seen) => {
        if (json.kind !== 'array') return true;
        const count = Math.min(checks.length, json.items.length);
        return checkItems(json.items, { from: 0, to: count, checkAt: (index) => checks[index] }, run, seen);
      },
    };
  },
};

/** `items`: every item after those of `prefixItems`. */
export const items: Keyword = {
  vocabulary: 'applicator',
  compile: ({ sibling, subschema }) => {
    const prefix = sibling('prefixItems');
    const from = prefix?.kind === 'array' ? prefix.items.length : 0;
    const check = subschema('items');
    const checkAt = (): Check => check;
    return {
      on: 'array',
      check: (json, run, seen) => {
        if (json.kind !== 'array' || json.items.length <= from) return true;
        const valid = checkItems(json.items, { from, to: json.items.length, checkAt }, run, undefined);
        if (seen !== undefined) seen.everyItem = true;
        return valid;
      },
    };
  },
};

interface ItemRange {
  readonly from: number;
  readonly to: number;
  readonly checkAt: (index: number) => Check | undefined;
}

function checkItems(all: readonly Json[], range: ItemRange, run: Run, seen: Seen | undefined): boolean {
  let valid = true;
  for (let index = range.from; index < range.to; index += 1) {
    const item = all[index];
    const check = range.checkAt(index);
    if (item === undefined || check === undefined) continue;
    run.path.push(index);
    const holds = holdsKnowing(check, item, run);
    run.path.pop();
    if (!holds) {
      if (run.quiet > 0) return false;
      valid = false;
    }
    seen?.indexes.add(index);
  }
  return valid;
}
