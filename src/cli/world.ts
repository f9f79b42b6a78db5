import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Fault } from '../model/fault.ts';
import { type Seed, seed } from '../model/seed.ts';
import type { RunWorld } from '../run/world.ts';
import type { SpecWorld } from '../spec/world.ts';
import { openStore } from './counterexample-store.ts';

/** A fresh random seed. */
export function randomSeed(): Seed {
  return seed(BigInt(`0x${randomBytes(6).toString('hex')}`));
}

const maxSpecBytes = 100_000_000;

/** How the document's files are read; paths are taken from the folder. */
export function specWorld(
  folder: string,
  {
    allowRemote,
    environment,
  }: { readonly allowRemote: boolean; readonly environment: Readonly<Record<string, string | undefined>> },
): SpecWorld {
  const limit = Number(environment['SAMEWIRE_SPEC_BYTES'] ?? maxSpecBytes);
  const maxBytes = Number.isFinite(limit) && limit > 0 ? limit : maxSpecBytes;
  return {
    read: (uri) =>
      uri.startsWith('file:') ? readLocal(fileURLToPath(uri), maxBytes) : readRemote(uri, maxBytes),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    baseUri: pathToFileURL(`${folder}/`).href,
    allowRemote,
    maxBytes,
  };
}

async function readLocal(path: string, maxBytes: number): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > maxBytes)
    throw new Fault('spec-too-large', `${path} has ${size} bytes; the limit is ${maxBytes}`);
  return readFile(path);
}

async function readRemote(uri: string, maxBytes: number): Promise<Uint8Array> {
  const answer = await fetch(uri, { redirect: 'error', signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`${uri} answered ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > maxBytes)
    throw new Fault('spec-too-large', `${uri} has ${bytes.length} bytes; the limit is ${maxBytes}`);
  return bytes;
}

/** The world a run gets from the process: clock, files, counterexamples kept in `.samewire/`. */
export function runWorld(folder: string, spec: SpecWorld, signal: AbortSignal): RunWorld {
  const zero = performance.now();
  return {
    clock: () => performance.now() - zero,
    startedAt: Date.now(),
    spec,
    signal,
    counterexamples: openStore(folder),
  };
}
