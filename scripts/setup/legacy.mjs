import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { hashFiles, isStamped, stamp } from './stamp.mjs';
import { runStep, say } from './step.mjs';

const folder = join(root, 'services', 'legacy-python');
/** What it needs to run, and what its checks need besides. */
const locks = ['requirements.lock', 'requirements-check.lock'].map((name) => join(folder, name));
const venv = join(folder, '.venv');

/** Creates legacy's virtual environment from its locks, anew when a lock, or the place of the repository, has changed. */
export async function createVirtualEnvironment(python) {
  // The place: a virtual environment holds absolute paths.
  const wanted = `${hashFiles(locks)} ${venv}`;
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
  const install = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    ...locks.flatMap((lock) => ['-r', lock]),
  ];
  await runStep(join(venv, 'bin', 'python'), install, failure);
  stamp(mark, wanted);
}
