import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault } from '../model/fault.ts';
import type { Document } from '../model/operation.ts';
import { seed } from '../model/seed.ts';
import type { Settings } from '../model/settings.ts';
import { type Pair, type Side, sides } from '../model/side.ts';
import { compareRecorded } from '../run/recorded/compare-recorded.ts';
import { pairHar } from '../run/recorded/pair-har.ts';
import { type HarEntry, readHar } from '../run/recorded/read-har.ts';
import { readNdjson } from '../run/recorded/read-ndjson.ts';
import type { RecordedFile } from '../run/recorded/recording.ts';
import { loadDocument } from '../spec/load-document.ts';
import type { Console } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { deliver, exitCodeOf, prepareRun } from './run-command.ts';
import { version } from './version.ts';
import { specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** What was recorded, by the names of its files. */
interface Source {
  readonly name: string;
  readonly open: () => Promise<RecordedFile>;
}

/** Runs `samewire compare` and brings back its exit code. */
export async function compareFromFlags(
  named: string | undefined,
  flags: Flags,
  console: Console,
): Promise<number> {
  const source = sourceOf(named, flags, console);
  const { legacy: _legacy, candidate: _candidate, ...rest } = flags;
  // Nothing is sent, so there is nobody to be asked; a document is welcome and not needed.
  const nobody = { spec: '', legacy: 'http://127.0.0.1:1', candidate: 'http://127.0.0.1:1', seed: seed(0) };
  const prepared = await prepareRun(rest, console, nobody);
  const { settings } = prepared;
  const file = await source.open();
  const begun = performance.now();
  const interrupt = onInterrupt();
  try {
    const report = await compareRecorded({
      settings,
      version,
      command: `samewire compare ${source.name}${settings.spec === '' ? '' : ` --spec ${settings.spec}`}`,
      name: source.name,
      document: await documentOf(settings, console),
      file,
      startedAt: Date.now(),
      clock: () => performance.now() - begun,
      signal: interrupt.signal,
    });
    const result = { report, fault: undefined };
    await deliver(result, prepared, console);
    return interrupt.signal.aborted ? exitCodes.interrupted : exitCodeOf(result, prepared.options);
  } finally {
    interrupt.release();
  }
}

async function documentOf(settings: Settings, console: Console): Promise<Document | undefined> {
  if (settings.spec === '') return undefined;
  const { allowRemoteReferences: allowRemote } = settings;
  return loadDocument(
    settings.spec,
    specWorld(console.folder, { allowRemote, environment: console.environment }),
  );
}

function sourceOf(named: string | undefined, flags: Flags, console: Console): Source {
  const [legacy, candidate] = sides.map((side) => flags[side]);
  if (typeof legacy === 'string' && typeof candidate === 'string' && named === undefined)
    return {
      name: `--legacy ${legacy} --candidate ${candidate}`,
      open: async () => pairHar(await readHars({ legacy, candidate }, console)),
    };
  if (legacy !== undefined || candidate !== undefined)
    throw new Fault('setting-missing', 'HAR files come in pairs', {
      hint: 'Say --legacy FILE and --candidate FILE, and no other file.',
    });
  if (named === undefined)
    throw new Fault('setting-missing', 'no recording is named', {
      hint: 'Say samewire compare FILE.ndjson, or --legacy FILE.har and --candidate FILE.har.',
    });
  if (/\.har$/i.test(named))
    throw new Fault('setting-missing', `${named} holds one side only`, {
      hint: 'Say --legacy FILE.har --candidate FILE.har.',
    });
  return {
    name: named,
    open: async () => {
      await sizeOf(named, console);
      return readNdjson(createReadStream(resolve(console.folder, named)), named);
    },
  };
}

/** Bytes of a HAR file, which is read as a whole. */
const mostBytes = 256_000_000;

async function readHars(names: Pair<string>, console: Console): Promise<Pair<readonly HarEntry[]>> {
  const read = async (side: Side): Promise<readonly HarEntry[]> => {
    const name = names[side];
    const size = await sizeOf(name, console);
    if (size > mostBytes)
      throw new Fault('recording-unreadable', `${name} has ${size} bytes; the limit is ${mostBytes}`, {
        hint: 'Record less in one file, or turn it into NDJSON, which is read line by line.',
      });
    return readHar(await readFile(resolve(console.folder, name)), name);
  };
  return { legacy: await read('legacy'), candidate: await read('candidate') };
}

async function sizeOf(name: string, console: Console): Promise<number> {
  const found = await stat(resolve(console.folder, name)).catch((cause: Error) => {
    throw new Fault('recording-unreadable', `${name}: ${cause.message}`, { cause });
  });
  if (found.isFile()) return found.size;
  throw new Fault('recording-unreadable', `${name} is no file`);
}
