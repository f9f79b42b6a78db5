import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The user that a child runs as; empty for the user of this process. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** `nobody`: initdb and memcached refuse root, and want a user that the passwd file knows. */
const nobody: Account = { uid: 65_534, gid: 65_534 };

/** Returns the account that stores run as: `nobody` when root starts them, this process's own user otherwise. */
export function storeAccount(): Account {
  return process.getuid?.() === 0 ? nobody : {};
}

/** Returns whether the account may run the program at `path` and enter every folder above it. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  if (account.uid === undefined) return true;
  const { mode, uid } = await stat(path);
  const mayEnter = (mode & (uid === account.uid ? constants.S_IXUSR : constants.S_IXOTH)) !== 0;
  return mayEnter && (path === dirname(path) || canReach(account, dirname(path)));
}
