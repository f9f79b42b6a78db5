import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The OpenAPI document of the note services. */
export const document: string = join(import.meta.dirname, 'notes.openapi.json');

/** A note service that is running. */
export interface NoteService extends AsyncDisposable {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts a note service that answers `GET /notes/bad` in the way named, all else well. */
export async function startNotes(way = 'well'): Promise<NoteService> {
  const child = spawn(process.execPath, ['hostile-service.mjs', way], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  for await (const line of (child.stdout as Readable).iterator({ destroyOnReturn: false }))
    return { url: String(line).trim(), child, [Symbol.asyncDispose]: stop };
  throw new Error('the note service ended before it was ready');
}
