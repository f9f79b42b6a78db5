import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchStores, type StoreUrls } from '../services/launch/stores.ts';
import { runLoudly, runQuietly } from './run-command.ts';
import { blameExitCode, type Tally } from './tally.ts';
import { goOutput, tallyGo } from './tally-go.ts';
import { tallyPytest } from './tally-pytest.ts';
import { tallyVitest } from './tally-vitest.ts';

const root = join(import.meta.dirname, '..');

/** Runs the tests of the tool; `report` is where vitest leaves its JSON. */
export async function runVitest(report: string): Promise<Tally> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runLoudly({
    command: process.execPath,
    args: [vitest, 'run', ...reporters],
    cwd: root,
  });
  return blameExitCode(tallyVitest(await readFile(report, 'utf8')), exitCode);
}

/** Runs legacy's tests on stores of their own; `report` is where pytest leaves its JUnit report. */
export async function runPytest(report: string): Promise<Tally> {
  await using stores = await launchStores();
  const cwd = join(root, 'services', 'legacy-python');
  const command = join(cwd, '.venv', 'bin', 'python');
  const args = ['-m', 'pytest', '-q', `--junitxml=${report}`];
  const exitCode = await runLoudly({ command, args, cwd, env: storeEnvironment(stores.legacy) });
  return blameExitCode(tallyPytest(await readFile(report, 'utf8')), exitCode);
}

/** Runs the candidate's tests on stores of their own, and prints what they wrote if one fails. */
export async function runGoTests(): Promise<Tally> {
  await using stores = await launchStores();
  const cwd = join(root, 'services', 'candidate-go');
  const env = storeEnvironment(stores.candidate);
  const { exitCode, output } = await runQuietly({
    command: 'go',
    args: ['test', '-json', './...'],
    cwd,
    env,
  });
  if (exitCode !== 0) process.stdout.write(goOutput(output));
  return blameExitCode(tallyGo(output), exitCode);
}

/** The variables that both services, and their tests, read the addresses of their stores from. */
function storeEnvironment(urls: StoreUrls): Readonly<Record<string, string>> {
  return { COMMENTS_POSTGRES: urls.postgres, COMMENTS_REDIS: urls.redis, COMMENTS_MEMCACHED: urls.memcached };
}
