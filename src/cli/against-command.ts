import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { withoutSecrets } from '../capture/http/address.ts';
import { Fault } from '../model/fault.ts';
import type { Settings } from '../model/settings.ts';
import { runAgainst } from '../run/distil/against.ts';
import { type DistilledSource, readDistilled, readDistilledHead } from '../run/distil/read-distilled.ts';
import type { Console } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { openProgress } from './progress.ts';
import { deliver, exitCodeOf, prepareRun } from './run-command.ts';
import { version } from './version.ts';
import { runWorld, specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Runs `samewire run --against FILE` and brings back its exit code. */
export async function runAgainstFromFlags(name: string, flags: Flags, console: Console): Promise<number> {
  if (flags['legacy'] !== undefined)
    throw new Fault('flag-invalid', '--against and --legacy exclude each other', {
      hint: `Leave --legacy out: ${name} holds what legacy answered.`,
    });
  const head = await readDistilledHead(sourceOf(name, console));
  const standard = { spec: head.document.path, legacy: 'http://127.0.0.1:1' };
  const prepared = await prepareRun(flags, console, standard);
  const settings = ofCandidateAlone(prepared.settings);
  const distilled = await readDistilled(sourceOf(name, console), settings.credentials);
  const interrupt = onInterrupt();
  const { allowRemoteReferences: allowRemote } = settings;
  const spec = specWorld(console.folder, { allowRemote, environment: console.environment });
  const world = runWorld(console.folder, spec, interrupt.signal);
  const progress = openProgress(console, { quiet: prepared.output.quiet, clock: world.clock });
  const onlyCase = typeof flags['onlyCase'] === 'string' ? flags['onlyCase'] : undefined;
  try {
    const { listener } = progress;
    const command = commandOf(name, settings);
    const result = await runAgainst(
      { settings, version, command, name, distilled, onlyCase, listener },
      world,
    );
    progress.end();
    await deliver(result, prepared, console);
    return interrupt.signal.aborted ? exitCodes.interrupted : exitCodeOf(result, prepared.options);
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** Nobody speaks to legacy: whatever is asked of both sides is asked of the candidate. */
function ofCandidateAlone(settings: Settings): Settings {
  const { candidate } = settings.addresses;
  const resets = new Map([...settings.resets].filter(([target]) => target === 'candidate'));
  return { ...settings, addresses: { legacy: candidate, candidate }, twin: undefined, resets };
}

function sourceOf(name: string, { folder }: Console): DistilledSource {
  return { name, chunks: readChunks(resolve(folder, name), name) };
}

async function* readChunks(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('distilled-unreadable', `${name}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
}

function commandOf(name: string, { spec, addresses }: Settings): string {
  return `samewire run --against ${name} --candidate ${withoutSecrets(addresses.candidate)} --spec ${spec}`;
}
