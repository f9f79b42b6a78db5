import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Environment } from './ladder.ts';

/** Returns the first executable of that name on the environment's PATH. */
export async function findExecutable(name: string, environment: Environment): Promise<string | undefined> {
  return findIn((environment['PATH'] ?? '').split(delimiter), name);
}

/** Returns the first executable of that name in the folders. */
export async function findIn(folders: readonly string[], name: string): Promise<string | undefined> {
  for (const folder of folders) {
    const file = join(folder, name);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (folder !== '' && runs) return file;
  }
  return undefined;
}

/** Returns "18.4" out of what a program says about its version. */
export function shortVersion(text: string): string {
  return /\d+\.\d+/.exec(text)?.[0] ?? 'of unknown version';
}
