import type { Pact } from '../../contract/pact.ts';
import { stateSetter } from '../../contract/provider-states.ts';
import { type Verified, verifySide } from '../../contract/verify-side.ts';
import type { Operation } from '../../model/operation.ts';
import type { Report } from '../../model/report.ts';
import type { Errand, Settings } from '../../model/settings.ts';
import { type Pair, pairOf, type Side } from '../../model/side.ts';
import { type Connections, connect, requireLoopback, requireReachable } from '../sides.ts';
import type { RunWorld } from '../world.ts';
import { namedOperations } from './named-operations.ts';
import { verifyReport } from './verify-report.ts';

/** What a verification needs beside its settings. */
export interface VerifyInput {
  readonly settings: Settings;
  readonly pact: Pact;
  readonly file: PactFile;
  /** The operations of the OpenAPI document, none where there is no document. */
  readonly operations: readonly Operation[];
  readonly basePath: string;
  /** Path of the verifier's program. */
  readonly program: string;
  readonly states: Errand | undefined;
  readonly version: string;
  /** The command as typed, secrets struck out. */
  readonly command: string;
  /** Where a state command runs. */
  readonly folder: string;
  /** Takes what the verifier prints. */
  readonly tell: (text: string) => void;
}

/** What a verification needs of the world. */
export type VerifyWorld = Pick<RunWorld, 'clock' | 'startedAt' | 'signal'>;

/** The file that a pact was read from. */
export interface PactFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Checks both sides against a pact with the real verifier; what only one of them breaks is a finding. */
export async function verify(input: VerifyInput, world: VerifyWorld): Promise<Report> {
  const { settings, pact } = input;
  requireLoopback(settings, pact.interactions);
  await requireReachable(settings, world.signal);
  // A pact's paths are whole: the document's own base path does not go before them.
  const connections = connect(settings, '', world.clock);
  try {
    const verified = await verifyBoth(input, connections, world.signal);
    return verifyReport({
      ...input,
      connections,
      verified,
      keys: namedOperations(pact.interactions, input),
      startedAt: world.startedAt,
      seconds: world.clock() / 1_000,
    });
  } finally {
    connections.close();
  }
}

async function verifyBoth(
  input: VerifyInput,
  connections: Connections,
  signal: AbortSignal,
): Promise<Pair<readonly Verified[]>> {
  const ending = new AbortController();
  const both = AbortSignal.any([signal, ending.signal]);
  const one = (side: Side) => verifyOne(side, input, { connections, signal: both });
  const work = pairOf(one);
  try {
    const [legacy, candidate] = await Promise.all([work.legacy, work.candidate]);
    return { legacy, candidate };
  } catch (error) {
    // The other side's verifier ends before its connections do.
    ending.abort();
    await Promise.allSettled([work.legacy, work.candidate]);
    throw error;
  }
}

function verifyOne(
  side: Side,
  { settings, pact, program, states, folder, tell }: VerifyInput,
  { connections, signal }: { readonly connections: Connections; readonly signal: AbortSignal },
): Promise<readonly Verified[]> {
  const { deadline } = settings;
  const context = { side, address: connections.urls[side], folder, deadline, signal };
  return verifySide({
    side,
    pact,
    program,
    send: connections.send[side],
    setState: states && stateSetter(states, context),
    deadline,
    signal,
    tell: (text) => tell(text.replaceAll(/^(?=.)/gm, `${side}: `)),
  });
}
