import type { Keyword } from '../keyword.ts';
import { isQuietlyValid } from './combine.ts';

/** `if`, with `then` and `else`. */
export const conditional: Keyword = {
  vocabulary: 'applicator',
  compile: ({ sibling, subschema }) => {
    const when = subschema('if');
    const then = sibling('then') === undefined ? undefined : subschema('then');
    const otherwise = sibling('else') === undefined ? undefined : subschema('else');
    return {
      on: 'any',
      check: (json, run, seen) => {
        const branch = isQuietlyValid(when, json, run, seen) ? then : otherwise;
        return branch === undefined || branch(json, run, seen);
      },
    };
  },
};
