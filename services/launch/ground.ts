import { type Account, storeAccount } from './account.ts';
import type { Guard } from './guard.ts';
import { createPrivateFolder } from './private-folder.ts';

/** What every store server stands on: its user, its private folder, its environment, and the guard over it. */
export interface Ground {
  readonly account: Account;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly guard: Guard;
}

/** Returns the ground for a set of store servers, in a new private folder that the guard removes. */
export async function prepareGround(guard: Guard): Promise<Ground> {
  const account = storeAccount();
  const folder = await createPrivateFolder(account, guard);
  // Nothing of the user's environment: PGDATA, LC_* or MALLOC_* would change how a server behaves.
  return { account, folder, guard, environment: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '', TZ: 'UTC' } };
}
