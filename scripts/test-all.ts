// `npm test`: the static checks and the tests of all three languages; the last line is the total.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithParent } from './end-with-parent.ts';
import { runChecks } from './run-checks.ts';
import { runGoTests, runPytest, runVitest } from './runners.ts';
import { addTallies, brokenTally, type Tally, tallyText } from './tally.ts';

endWithParent();
const reports = await mkdtemp(join(tmpdir(), 'samewire-reports-'));
try {
  const tallies = [
    await run('static checks', runChecks),
    await run('vitest', () => runVitest(join(reports, 'vitest.json'))),
    await run('pytest', () => runPytest(join(reports, 'pytest.xml'))),
    await run('go test', runGoTests),
  ];
  const total = addTallies(tallies);
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(`\n${tallyText(total)}\n`);
} finally {
  await rm(reports, { recursive: true, force: true });
}

async function run(name: string, start: () => Promise<Tally>): Promise<Tally> {
  process.stdout.write(`\n== ${name}\n`);
  const tally = await start().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.stack : error}\n`);
    return brokenTally;
  });
  process.stdout.write(`${name}: ${tallyText(tally)}\n`);
  // No test at all is no success: the runner looked in the wrong place.
  return tally.passed + tally.failed === 0 ? brokenTally : tally;
}
