// What `npm publish` would send: its files, its entry points, its types, and what it brings along.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPackageFaults, type Lock, type Packed } from './package-contents.ts';
import { runQuietly } from './run-command.ts';

const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'samewire-pack-'));
try {
  const [packed] = JSON.parse(
    await succeed('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]),
  );
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const faults = findPackageFaults(packed as Packed, lock);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const archive = join(folder, (packed as Packed).filename);
  await succeed(process.execPath, [
    join(root, 'node_modules/publint/src/cli.js'),
    'run',
    archive,
    '--strict',
  ]);
  const types = [join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'), archive];
  await succeed(process.execPath, [...types, '--profile', 'esm-only', '--no-color', '--no-emoji']);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function succeed(command: string, args: readonly string[]): Promise<string> {
  const { exitCode, output } = await runQuietly({ command, args, cwd: root });
  if (exitCode !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${exitCode}\n${output}`);
  return output;
}
