import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../model/fault.ts';

const names = [
  'samewire.config.ts',
  'samewire.config.mts',
  'samewire.config.mjs',
  'samewire.config.js',
  'samewire.config.json',
];

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
  const path = named === undefined ? search(folder) : resolve(folder, named);
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
    const module = await importModule(pathToFileURL(path).href);
    return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  } catch (cause) {
    throw new Fault(
      'config-unreadable',
      `${name}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** Imports the file as a module whatever the package around it says: in a CommonJS package `.ts` and `.js` would be none. */
async function importModule(url: string): Promise<unknown> {
  const formats: Readonly<Record<string, string>> = {
    ts: 'module-typescript',
    mts: 'module-typescript',
    js: 'module',
  };
  const format = formats[/[^.]*$/.exec(url)?.[0] ?? ''];
  const hooks = registerHooks({
    load: (loaded, context, next) =>
      next(loaded, loaded === url && format !== undefined ? { ...context, format } : context),
  });
  try {
    return await import(url);
  } finally {
    hooks.deregister();
  }
}
