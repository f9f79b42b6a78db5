import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The OpenAPI document of the note services. */
export const document: string = join(import.meta.dirname, 'notes.openapi.json');

/** A document with an operation `GET /notes/{way}` for each way, and one for answers that are well. */
export function documentOf(ways: readonly string[]): string {
  const schema = {
    type: 'object',
    required: ['text', 'size'],
    properties: { text: { type: 'string' }, size: { type: 'integer' } },
  };
  const responses = { 200: { description: 'a note', content: { 'application/json': { schema } } } };
  const paths = ['well', ...ways].map((way) => [`/notes/${way}`, { get: { operationId: way, responses } }]);
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1' },
    paths: Object.fromEntries(paths),
  });
}

/** A note service that is running. */
export interface NoteService extends AsyncDisposable {
  readonly url: string;
  /** Settles when the service has got its first request. */
  readonly asked: Promise<unknown>;
}

/** Starts a note service that answers `GET /notes/bad` in the way named, all else well. */
export async function startNotes(way = 'well'): Promise<NoteService> {
  const child = spawn(process.execPath, ['hostile-service.mjs', way], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const [url] = await once(lines, 'line');
  return {
    url: String(url),
    asked: once(lines, 'line').catch(() => {}),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
