import { cp } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type Account, canReach } from './account.ts';
import type { Program } from './ladder.ts';
import { runTool } from './run-tool.ts';

/** Returns the program where the account can run it: in place, or copied into the folder when a parent is closed to it. */
export async function bringWithinReach(program: Program, account: Account, folder: string): Promise<Program> {
  const { folder: home } = program;
  if (home === undefined || (await canReach(account, program.binary))) return program;
  const copy = join(folder, `${basename(program.binary)}-program`);
  await cp(home, copy, { recursive: true, verbatimSymlinks: true });
  // The files may be closed too, after an installation under a strict umask.
  await runTool('chown', ['-R', `${account.uid}:${account.gid}`, copy]);
  const moved = { ...program, folder: copy, binary: join(copy, relative(home, program.binary)) };
  if (program.libraries === undefined) return moved;
  return { ...moved, libraries: join(copy, relative(home, program.libraries)) };
}
