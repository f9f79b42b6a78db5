import { type Arbitrary, sample } from 'fast-check';
import type { Json } from '../model/json.ts';
import { equalJson } from '../wire/equal-json.ts';
import { isInvalidJson } from '../wire/json-flaw.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { writeJson } from '../wire/write-json.ts';
import { weightOf } from './shrink/weight.ts';

/** What every arbitrary of JSON values is put through. */
export interface LawOptions {
  /** Whether the arbitrary may draw the value. */
  readonly isWanted: (value: Json) => boolean;
  readonly seed?: number;
  readonly runs?: number;
}

/** The laws that the arbitrary breaks, each with a witness; none when it is lawful. */
export function brokenLaws(
  arbitrary: Arbitrary<Json>,
  { isWanted, seed = 1, runs = 60 }: LawOptions,
): readonly string[] {
  const values = sample(arbitrary, { seed, numRuns: runs });
  const again = sample(arbitrary, { seed, numRuns: runs });
  const broken: string[] = [];
  for (const [at, value] of values.entries()) {
    const text = writeJson(value);
    const other = again[at];
    if (!isWanted(value)) broken.push(`draws what is not wanted: ${text}`);
    if (other === undefined || writeJson(other) !== text)
      broken.push(`draws another value from the same seed: ${text}`);
    if (!readsBack(value, text)) broken.push(`does not print and read back: ${text}`);
    broken.push(...brokenShrinks(arbitrary, value, isWanted));
  }
  return broken;
}

function readsBack(value: Json, text: string): boolean {
  const { root, flaws } = parseJson(encodeText(text));
  return root !== undefined && !isInvalidJson(flaws) && equalJson(root, value);
}

const shrinksTried = 40;
const longestPath = 400;

function brokenShrinks(
  arbitrary: Arbitrary<Json>,
  value: Json,
  isWanted: (value: Json) => boolean,
): readonly string[] {
  const broken: string[] = [];
  let tried = 0;
  for (const { value: smaller } of arbitrary.shrink(value, undefined)) {
    if (!isWanted(smaller))
      broken.push(`shrinks ${writeJson(value)} to what is not wanted: ${writeJson(smaller)}`);
    if (weightOf(smaller) >= weightOf(value))
      broken.push(`shrinks ${writeJson(value)} to no less: ${writeJson(smaller)}`);
    tried += 1;
    if (tried >= shrinksTried) break;
  }
  if (!ends(arbitrary, value)) broken.push(`never ends to shrink ${writeJson(value)}`);
  return broken;
}

/** Follows the first shrink of each value: the boldest path, which must end. */
function ends(arbitrary: Arbitrary<Json>, value: Json): boolean {
  let at = value;
  for (let step = 0; step < longestPath; step += 1) {
    const next = arbitrary.shrink(at, undefined).next();
    if (next.done === true) return true;
    at = next.value.value;
  }
  return false;
}
