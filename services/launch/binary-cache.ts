import { chmod, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/samewire/', import.meta.url));

/**
 * Returns the cached folder of that name, filled by `fill` the first time. It appears whole or not at all, so an
 * interrupted download is simply repeated.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, `.${name}-`));
  try {
    await fill(draft);
    await publish(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Returns whether something is at that path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function publish(draft: string, folder: string): Promise<void> {
  await chmod(draft, 0o755);
  try {
    await rename(draft, folder);
  } catch (error) {
    // Another process was faster; its folder holds the same.
    if (!(await exists(folder))) throw error;
  }
}
