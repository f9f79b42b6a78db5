import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';
import type { Guard } from './guard.ts';
import { LaunchFault } from './launch-fault.ts';

/** Creates an empty temporary folder that only the account may enter; the guard removes it in the end. */
export async function createPrivateFolder(account: Account, guard: Guard): Promise<string> {
  const folder = await mkdtemp(join(await reachableParent(account), 'samewire-'));
  guard.remove(folder);
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  return folder;
}

async function reachableParent(account: Account): Promise<string> {
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    if (await canReach(account, parent)) return parent;
  }
  throw new LaunchFault('folder-unreachable', `user ${account.uid} cannot enter ${tmpdir()}`);
}
