import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { hashFiles, isStamped, stamp } from './stamp.mjs';
import { runStep, say } from './step.mjs';

const folder = join(root, 'services', 'legacy-python');
const lock = join(folder, 'requirements.lock');
const venv = join(folder, '.venv');

/** Creates legacy's virtual environment from its lock, anew when the lock, or the place of the repository, has changed. */
export async function createVirtualEnvironment(python) {
  if (!existsSync(lock)) return;
  // The place: a virtual environment holds absolute paths.
  const wanted = `${hashFiles([lock])} ${venv}`;
  const mark = join(venv, '.samewire-stamp');
  if (isStamped(mark, wanted)) return;
  say("creating legacy's Python environment, once");
  rmSync(venv, { recursive: true, force: true });
  const failure = {
    cwd: folder,
    code: 'python-not-set-up',
    hint: 'is the Python package index reachable? Later runs work offline',
  };
  await runStep(python, ['-m', 'venv', venv], failure);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '-r', lock];
  await runStep(join(venv, 'bin', 'python'), install, failure);
  stamp(mark, wanted);
}
