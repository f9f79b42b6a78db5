/** How many tests of a runner passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The tally of a runner that broke down before it could count. */
export const brokenTally: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Returns the sum over all runners. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, next) => ({
    passed: sum.passed + next.passed,
    failed: sum.failed + next.failed,
    skipped: sum.skipped + next.skipped,
  }));
}

/** Returns "N passed, N failed", with the skipped ones where there are any. */
export function tallyText({ passed, failed, skipped }: Tally): string {
  const text = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${text}, ${skipped} skipped` : text;
}

/** Returns the tally with one more failure where the runner failed although no test of it did. */
export function blameExitCode(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
