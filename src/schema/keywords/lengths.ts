import type { Keyword } from '../keyword.ts';
import { countOf } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `minLength`: at least so many code points. */
export const minLength: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    const least = countOf(value);
    if (least === undefined) return undefined;
    return {
      on: 'string',
      check: (json, run) => {
        if (json.kind !== 'string' || json.value.length >= least * 2) return true;
        if (json.value.length >= least && codePoints(json.value) >= least) return true;
        return fail(
          run,
          place,
          json.value,
          (text) => `has ${codePoints(text)} characters, fewer than ${least}`,
        );
      },
    };
  },
};

/** `maxLength`: at most so many code points. */
export const maxLength: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    const most = countOf(value);
    if (most === undefined) return undefined;
    return {
      on: 'string',
      check: (json, run) => {
        if (json.kind !== 'string' || json.value.length <= most) return true;
        if (json.value.length <= most * 2 && codePoints(json.value) <= most) return true;
        return fail(
          run,
          place,
          json.value,
          (text) => `has ${codePoints(text)} characters, more than ${most}`,
        );
      },
    };
  },
};

/** The number of code points; a lone surrogate is one. */
function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
    count -= 1;
    at += 1;
  }
  return count;
}
