import type { Format } from './format.ts';

/** `regex` (ECMA-262, with the flag `u`). */
export const regex: Format = {
  on: 'string',
  isValid: (text) => {
    try {
      return new RegExp(text, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  },
};
