import { type Check, checks } from './checks.ts';
import { runQuietly } from './run-command.ts';
import type { Tally } from './tally.ts';

/** Two at a time: most checks use one core. */
const inFlight = 2;

/** Runs every static check, prints a line for each and the output of those that fail, and returns the tally. */
export async function runChecks(): Promise<Tally> {
  const waiting = checks.values();
  const results: boolean[] = [];
  const work = async (): Promise<void> => {
    for (const check of waiting) results.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  const passed = results.filter((isGood) => isGood).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function runCheck(check: Check): Promise<boolean> {
  const start = performance.now();
  const { exitCode, output } = await runQuietly(check);
  const isGood = exitCode === 0 && !(check.mustBeSilent && output !== '');
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const text = isGood ? '' : `${[check.command, ...check.args].join(' ')}\n${output.trimEnd()}\n`;
  process.stdout.write(`${isGood ? 'passed' : 'failed'}  ${check.name}, ${seconds} s\n${text}`);
  return isGood;
}
