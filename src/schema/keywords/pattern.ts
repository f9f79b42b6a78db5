import type { Keyword } from '../keyword.ts';
import { compilePattern } from '../pattern.ts';
import { fail } from '../run.ts';

/** `pattern`: a regular expression (ECMA-262) that matches somewhere. */
export const pattern: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place, settings }) => {
    if (value.kind !== 'string') return undefined;
    const source = value.value;
    const matches = compilePattern(source, (reason) => settings.unsupported(place, reason));
    if (matches === undefined) return undefined;
    return {
      on: 'string',
      check: (json, run) => {
        if (json.kind !== 'string' || matches(json.value)) return true;
        return fail(run, place, source, () => `does not match /${source.slice(0, 100)}/`);
      },
    };
  },
};
