import type { Tally } from './tally.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly File[];
}

interface File {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** Returns the tally of vitest's JSON report; a file that could not be loaded counts as one failure. */
export function tallyVitest(text: string): Tally {
  const report = JSON.parse(text) as Report;
  const broken = report.testResults.filter(isBroken).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function isBroken({ status, assertionResults }: File): boolean {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}
