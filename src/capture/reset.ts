import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from '../model/fault.ts';
import type { Reset, ResetTarget } from '../model/settings.ts';

/** Milliseconds that a reset may take: a database may have to be made anew. */
const deadline = 60_000;
/** Characters of a failed command's output that the fault quotes. */
const mostQuoted = 300;

/** Brings one side back to where it starts: by an empty POST, or by a command that must end with 0. */
export async function resetSide(target: ResetTarget, reset: Reset, signal: AbortSignal): Promise<void> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(deadline)]);
  try {
    if (reset.kind === 'url') await post(reset.url, until);
    else await runCommand(reset, until);
  } catch (error) {
    const what = reset.kind === 'url' ? withoutPassword(reset.url) : reset.command.join(' ');
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault('reset-failed', `the reset of ${target} (${what}) failed: ${why}`, { cause: error });
  }
}

async function post(url: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', signal });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
}

async function runCommand(
  { command: [program, ...words], folder }: Extract<Reset, { readonly kind: 'command' }>,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(program, words, { cwd: folder, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-mostQuoted);
    });
  const [code, ended] = await closed;
  if (code !== 0) throw new Error(`it ended with ${code ?? ended}: ${said.trim()}`);
}

function withoutPassword(text: string): string {
  const url = new URL(text);
  url.password = '';
  url.username = '';
  url.search = '';
  return url.href;
}
