import { shuffledSubarray } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Names of members that readers sort, fold, or take for their own. */
export const keyNames: Hazard = {
  name: 'key-names',
  provokes: ['key-order', 'key-spelling', 'repeated-key'],
  members: shuffledSubarray(
    ['b', 'a', 'B', '10', '9', '__proto__', 'constructor', 'a.b', 'a/b', '\u00e9', 'e\u0301'],
    { minLength: 2 },
  ).map((keys) => ({ metadata: Object.fromEntries(keys.map((key, at) => [key, at])) })),
};
