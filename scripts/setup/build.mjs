import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, root } from './root.mjs';
import { hashFiles, isStamped, listFiles, stamp } from './stamp.mjs';
import { runStep, say } from './step.mjs';

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
    await runStep(ownNode, [compiler, '-p', 'tsconfig.build.json', '--outDir', draft], {
      code: 'tool-not-built',
      hint: 'the errors above are in src/',
    });
    replaceDist(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  stamp(mark, wanted);
}

function replaceDist(draft) {
  const command = join(draft, 'cli.js');
  if (existsSync(command)) chmodSync(command, 0o755);
  chmodSync(draft, 0o755);
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
}
