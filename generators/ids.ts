import { type Arbitrary, constantFrom, integer, oneof } from 'fast-check';

const largest = 'zzzzzzzzzzzz';

/** The id of a comment: `t1_` and an int64 in base36. */
export const commentIds: Arbitrary<string> = idsOf('t1');

/** The id of a post. */
export const postIds: Arbitrary<string> = idsOf('t3');

function idsOf(prefix: string): Arbitrary<string> {
  const small = integer({ min: 1, max: 36 ** 6 }).map((id) => `${prefix}_${id.toString(36)}`);
  return oneof(small, constantFrom(`${prefix}_1`, `${prefix}_z`, `${prefix}_10`, `${prefix}_${largest}`));
}
