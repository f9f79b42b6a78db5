import type { Json } from '../../model/json.ts';
import type { Keyword, KeywordContext } from '../keyword.ts';
import { failAlternatives } from '../nearest-alternative.ts';
import type { Check, Run, Seen } from '../run.ts';
import { createSeen, fail, mergeSeen } from '../run.ts';

/** `allOf`: valid against each. */
export const allOf: Keyword = {
  vocabulary: 'applicator',
  compile: (context) => {
    const checks = branches(context, 'allOf');
    if (checks === undefined) return undefined;
    return {
      on: 'any',
      check: (json, run, seen) => {
        let valid = true;
        for (const check of checks) {
          if (check(json, run, seen)) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        return valid;
      },
    };
  },
};

/** `anyOf`: valid against at least one. */
export const anyOf: Keyword = {
  vocabulary: 'applicator',
  compile: (context) => {
    const checks = branches(context, 'anyOf');
    if (checks === undefined) return undefined;
    const { place } = context;
    return {
      on: 'any',
      check: (json, run, seen) => {
        // What the other alternatives cover counts too, where that is asked.
        const count = countValid(checks, json, { run, seen, enough: seen === undefined ? 1 : checks.length });
        return count > 0 || failAlternatives(run, place, json, checks);
      },
    };
  },
};

/** `oneOf`: valid against exactly one. */
export const oneOf: Keyword = {
  vocabulary: 'applicator',
  compile: (context) => {
    const checks = branches(context, 'oneOf');
    if (checks === undefined) return undefined;
    const { place } = context;
    return {
      on: 'any',
      check: (json, run, seen) => {
        const count = countValid(checks, json, { run, seen, enough: 2 });
        if (count === 0) return failAlternatives(run, place, json, checks);
        return count === 1 || fail(run, place, json, () => 'is valid against more than one alternative');
      },
    };
  },
};

/** `not`: not valid against this. */
export const not: Keyword = {
  vocabulary: 'applicator',
  compile: ({ place, subschema }) => {
    const check = subschema('not');
    return {
      on: 'any',
      check: (json, run) => {
        run.quiet += 1;
        const holds = check(json, run, undefined);
        run.quiet -= 1;
        return !holds || fail(run, place, json, () => 'is valid against a schema that excludes it');
      },
    };
  },
};

/** Whether the value is valid, listing nothing; what the schema covers counts only then. */
export function isQuietlyValid(check: Check, json: Json, run: Run, seen: Seen | undefined): boolean {
  const own = seen === undefined ? undefined : createSeen();
  run.quiet += 1;
  const holds = check(json, run, own);
  run.quiet -= 1;
  if (holds && seen !== undefined && own !== undefined) mergeSeen(seen, own);
  return holds;
}

interface Counting {
  readonly run: Run;
  readonly seen: Seen | undefined;
  /** The count at which counting ends. */
  readonly enough: number;
}

function countValid(checks: readonly Check[], json: Json, { run, seen, enough }: Counting): number {
  let count = 0;
  for (const check of checks) {
    if (isQuietlyValid(check, json, run, seen)) count += 1;
    if (count >= enough) break;
  }
  return count;
}

function branches({ value, subschema }: KeywordContext, keyword: string): readonly Check[] | undefined {
  if (value.kind !== 'array' || value.items.length === 0) return undefined;
  return value.items.map((_, index) => subschema(keyword, index));
}
