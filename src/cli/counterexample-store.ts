import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CounterexampleStore, SavedCounterexample } from '../run/world.ts';

/** The folder that holds counterexamples and caches; it ignores itself in git. */
export const memoryFolder = '.samewire';

/** Counterexamples as files of `.samewire/counterexamples/`, one each; a file that is none is passed over. */
export function openStore(folder: string): CounterexampleStore {
  const place = join(folder, memoryFolder, 'counterexamples');
  const fileOf = (fingerprint: string): string => join(place, `${fingerprint}.json`);
  return {
    load: async () => {
      const names = (await readdir(place).catch(() => []))
        .filter((name) => /^[0-9a-f]{12}\.json$/.test(name))
        .sort();
      const read = await Promise.all(names.map((name) => readSaved(join(place, name))));
      return read.filter((saved) => saved !== undefined);
    },
    save: async (counterexample) => {
      await mkdir(place, { recursive: true });
      await writeFile(join(folder, memoryFolder, '.gitignore'), '*\n');
      await writeFile(
        fileOf(counterexample.fingerprint),
        `${JSON.stringify(counterexample, undefined, 1)}\n`,
      );
    },
    remove: (fingerprint) => rm(fileOf(fingerprint), { force: true }),
  };
}

const largest = 50_000_000;

async function readSaved(path: string): Promise<SavedCounterexample | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    return text.length > largest ? undefined : savedOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function savedOf(value: unknown): SavedCounterexample | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const texts = ['fingerprint', 'cause', 'operation', 'where', 'pointer', 'seed'];
  const isSaved = (one: object): one is SavedCounterexample =>
    texts.every((key) => typeof Reflect.get(one, key) === 'string') && 'scenario' in one && 'builds' in one;
  return isSaved(value) ? value : undefined;
}
