import type { Tally } from './tally.ts';

/** Returns the tally of pytest's JUnit report; a file that could not be imported is an error, which counts as a failure. */
export function tallyPytest(text: string): Tally {
  const suite = /<testsuite\b[^>]*>/.exec(text)?.[0];
  if (suite === undefined) throw new Error('no <testsuite> in the JUnit report');
  const count = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1]);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  return { passed: count('tests') - failed - skipped, failed, skipped };
}
