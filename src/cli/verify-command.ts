import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { withoutSecrets } from '../capture/http/address.ts';
import { readConfiguredStates, readProviderStates } from '../config/provider-states.ts';
import { findVerifier } from '../contract/find-verifier.ts';
import { type Pact, readPact } from '../contract/pact.ts';
import { Fault } from '../model/fault.ts';
import type { Document } from '../model/operation.ts';
import { seed } from '../model/seed.ts';
import { quote } from '../run/curl.ts';
import { type PactFile, verify } from '../run/verify/verify.ts';
import type { RunWorld } from '../run/world.ts';
import { loadDocument } from '../spec/load-document.ts';
import type { Console } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { deliver, exitCodeOf, type PreparedRun, prepareRun } from './run-command.ts';
import { version } from './version.ts';
import { runWorld, specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Runs `samewire verify` and brings back its exit code. */
export async function verifyFromFlags(flags: Flags, console: Console): Promise<number> {
  const { file, pact } = await pactOf(flags, console);
  const asked = readProviderStates(flags['providerStates']);
  const prepared = await prepareRun(flags, console, { spec: file.path, seed: seed(0) });
  const states = asked ?? readConfiguredStates(prepared.options.providerStates);
  const program = findVerifier([join(console.folder, 'package.json'), import.meta.url]);
  const interrupt = onInterrupt();
  const { settings, output, folder } = prepared;
  const { allowRemoteReferences: allowRemote } = settings;
  const world = runWorld(
    console.folder,
    specWorld(console.folder, { allowRemote, environment: console.environment }),
    interrupt.signal,
  );
  const tell = (text: string): void => {
    if (output.verbose) console.tell(text);
  };
  try {
    const { operations, basePath } = await documentOf(prepared, world);
    const command = commandOf(file.path, prepared, flags);
    const report = await verify(
      { settings, pact, file, operations, basePath, program, states, version, command, folder, tell },
      world,
    );
    const result = { report, fault: undefined };
    await deliver(result, prepared, console);
    return exitCodeOf(result, prepared.options);
  } catch (error) {
    if (interrupt.signal.aborted) return exitCodes.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}

async function pactOf(
  flags: Flags,
  { folder }: Console,
): Promise<{ readonly file: PactFile; readonly pact: Pact }> {
  const path = flags['pact'];
  if (typeof path !== 'string' || path === '')
    throw new Fault('setting-missing', '--pact is missing', { hint: 'Pass --pact FILE.' });
  const bytes = await readFile(resolve(folder, path)).catch((cause: Error) => {
    throw new Fault('pact-unreadable', `${path} cannot be read: ${cause.message}`, { cause });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { path, bytes, sha256 }, pact: readPact(bytes, basename(path)) };
}

/** What the OpenAPI document says, where the user named one. */
async function documentOf(
  { options, settings }: PreparedRun,
  world: RunWorld,
): Promise<Pick<Document, 'operations' | 'basePath'>> {
  return options.spec === undefined
    ? { operations: [], basePath: '' }
    : loadDocument(settings.spec, world.spec);
}

/** The command that verifies again; secrets are not in it. */
function commandOf(path: string, { settings, options }: PreparedRun, flags: Flags): string {
  const states = flags['providerStates'];
  const words = [
    ...['samewire', 'verify', '--pact', path],
    ...(options.spec === undefined ? [] : ['--spec', options.spec]),
    ...['--legacy', withoutSecrets(settings.addresses.legacy)],
    ...['--candidate', withoutSecrets(settings.addresses.candidate)],
    ...(typeof states === 'string' ? ['--provider-states', withoutSecrets(states)] : []),
  ];
  return words.map((word) => (/^[\w./:@=+,-]+$/.test(word) ? word : quote(word))).join(' ');
}
