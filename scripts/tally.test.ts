import { describe, expect, it } from 'vitest';
import { addTallies, blameExitCode, tallyText } from './tally.ts';
import { goOutput, tallyGo } from './tally-go.ts';
import { tallyPytest } from './tally-pytest.ts';
import { tallyVitest } from './tally-vitest.ts';

describe('addTallies', () => {
  it('sums every runner', () => {
    const sum = addTallies([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]);
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});

describe('tallyText', () => {
  it('says nothing of skipped tests where there are none', () => {
    expect(tallyText({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(tallyText({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('blameExitCode', () => {
  it('adds a failure for a runner that failed with no failed test', () => {
    const good = { passed: 3, failed: 0, skipped: 0 };
    expect(blameExitCode(good, 1).failed).toBe(1);
    expect(blameExitCode(good, 0).failed).toBe(0);
    expect(blameExitCode({ ...good, failed: 2 }, 1).failed).toBe(2);
  });
});

describe('tallyVitest', () => {
  it('counts a file that does not load as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(tallyVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });
});

describe('tallyPytest', () => {
  it('counts errors as failures', () => {
    const xml =
      '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="1.0">';
    expect(tallyPytest(xml)).toEqual({ passed: 4, failed: 3, skipped: 3 });
  });

  it('refuses a report without a suite', () => {
    expect(() => tallyPytest('')).toThrow('no <testsuite>');
  });
});

describe('tallyGo', () => {
  const event = (Action: string, Package: string, Test?: string): string =>
    JSON.stringify({ Action, Package, ...(Test === undefined ? {} : { Test }) });

  it('counts subtests instead of the test around them', () => {
    const lines = [
      event('pass', 'comments', 'TestVote/up'),
      event('fail', 'comments', 'TestVote/down'),
      event('fail', 'comments', 'TestVote'),
      event('skip', 'comments', 'TestStore'),
      event('fail', 'comments'),
      event('pass', 'comments/http', 'TestRoute'),
      event('pass', 'comments/http'),
    ];
    expect(tallyGo(lines.join('\n'))).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a package that does not build as one failure, and shows what the compiler said', () => {
    const text = `# comments\n./vote.go:3:1: syntax error\n${event('fail', 'comments')}\n`;
    expect(tallyGo(text)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(goOutput(text)).toBe('# comments\n./vote.go:3:1: syntax error\n');
  });
});
