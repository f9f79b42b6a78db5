import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../model/fault.ts';

const names = ['samewire.config.ts', 'samewire.config.mjs', 'samewire.config.js', 'samewire.config.json'];

/** A config file's value and its name in messages. */
export interface ConfigFile {
  readonly value: unknown;
  readonly name: string;
  readonly path: string;
}

/** The config file named, or the first one found from the folder up to the repository's root; undefined when there is none. */
export async function findConfigFile(
  folder: string,
  named: string | undefined,
): Promise<ConfigFile | undefined> {
  const path = named === undefined ? search(folder) : join(folder, named);
  if (path === undefined) return undefined;
  const name = relative(folder, path) || path;
  if (!existsSync(path)) throw new Fault('config-unreadable', `${name} does not exist`);
  return { value: await load(path, name), name, path };
}

function search(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = names.map((name) => join(at, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

async function load(path: string, name: string): Promise<unknown> {
  try {
    if (path.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'));
    const module: unknown = await import(pathToFileURL(path).href);
    return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  } catch (cause) {
    throw new Fault(
      'config-unreadable',
      `${name}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
