import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFault } from './fault.mjs';
import { ownNode, root } from './root.mjs';
import { hashFiles, isStamped, listFiles, stamp } from './stamp.mjs';
import { say, waitFor } from './step.mjs';

const dist = join(root, 'dist');
const mark = join(root, 'node_modules', '.cache', 'samewire', 'build-stamp');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** Compiles `src/` to `dist/` unless it is compiled already; `dist/` is replaced as a whole. */
export async function buildTool() {
  const sources = listFiles(join(root, 'src'), (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) =>
    join(root, name),
  );
  const wanted = hashFiles([...settings, ...sources]);
  if (existsSync(dist) && isStamped(mark, wanted)) return;
  say('building dist/ (tsc)');
  const draft = mkdtempSync(join(root, 'node_modules', '.dist-'));
  try {
    const compile = spawn(ownNode, [compiler, '-p', 'tsconfig.build.json', '--outDir', draft], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    const { exitCode } = await waitFor(compile);
    if (!existsSync(join(draft, 'cli.js'))) {
      throw new SetupFault('tool-not-built', 'tsc wrote no dist/cli.js', 'the errors above are in src/');
    }
    replaceDist(draft);
    // Type errors do not keep the tool from running; `npm run check` counts them.
    if (exitCode === 0) stamp(mark, wanted);
    else say('dist/ was built despite the type errors above');
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function replaceDist(draft) {
  chmodSync(join(draft, 'cli.js'), 0o755);
  chmodSync(draft, 0o755);
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
}
