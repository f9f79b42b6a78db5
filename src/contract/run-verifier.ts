import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../model/fault.ts';
import { markedPact } from './marked-pact.ts';
import type { Pact } from './pact.ts';
import type { Relay } from './relay.ts';
import { type Mismatches, readVerifierResult } from './verifier-result.ts';

/** How the verifier is run. */
export interface VerifierPlan {
  /** Path of the program. */
  readonly program: string;
  readonly pact: Pact;
  readonly relay: Relay;
  /** Milliseconds for one request, and for one state. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Takes what the verifier prints. */
  readonly tell: (text: string) => void;
}

/** Runs the verifier in a process and a folder of its own, and brings back what it found. */
export async function runVerifier(plan: VerifierPlan): Promise<Mismatches> {
  const folder = await mkdtemp(join(tmpdir(), 'samewire-verify-'));
  try {
    await writeFile(join(folder, 'pact.json'), markedPact(plan.pact));
    const code = await spawnVerifier(plan, folder);
    plan.signal.throwIfAborted();
    const result = await readFile(join(folder, 'result.json')).catch((cause: Error) => {
      throw new Fault('verifier-failed', `the Pact verifier ended with ${code} and wrote no result`, {
        cause,
      });
    });
    return readVerifierResult(result);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Our own deadlines come first; the verifier's are there in case ours fail. */
const patience = 5_000;

async function spawnVerifier(plan: VerifierPlan, folder: string): Promise<number | null> {
  const { program, pact, deadline, signal } = plan;
  const most = pact.interactions.length * 2 * (deadline + patience) + 30_000;
  const child = spawn(program, verifierWords(plan), {
    cwd: folder,
    // Nothing of the user's: PACT_* and HTTP_PROXY would change what it does, and whom it asks.
    env: { PACT_DO_NOT_TRACK: 'true', HOME: folder, PACT_PLUGIN_DIR: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: most,
    signal,
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => plan.tell(printable(text)));
  const ended = once(child, 'close').catch((cause: Error) => {
    if (signal.aborted) return [null];
    throw new Fault('verifier-failed', `${program} cannot be run: ${cause.message}`, { cause });
  });
  const [code] = await ended;
  return typeof code === 'number' ? code : null;
}

function verifierWords({ pact, relay, deadline }: VerifierPlan): readonly string[] {
  return [
    ...['verifier', '-f', 'pact.json', '-n', pact.provider, '-h', '127.0.0.1', '-p', String(relay.port)],
    ...['-s', relay.stateUrl, '--request-timeout', String(deadline + patience)],
    ...['-j', 'result.json', '-l', 'error', '--no-colour'],
  ];
}

/** The verifier colours some of its text whatever it is told, and quotes the side's bytes. */
function printable(text: string): string {
  return text.replaceAll(/\u001b\[[0-9;]*m/g, '').replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '\ufffd');
}
