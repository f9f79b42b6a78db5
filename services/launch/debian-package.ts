import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runTool } from './run-tool.ts';

const rounds = 4;

/**
 * Downloads a package of the machine's own Debian or Ubuntu, without root and without installing it: its program ends
 * in `bin/`, the libraries that the machine lacks in `lib/`.
 */
export async function unpackDebian(name: string, folder: string): Promise<void> {
  const apt = await prepareApt(join(folder, 'apt'));
  await mkdir(join(folder, 'bin'));
  await mkdir(join(folder, 'lib'));
  let wanted = [name];
  for (let round = 0; round < rounds && wanted.length > 0; round += 1) {
    const depends = new Set<string>();
    for (const one of wanted) {
      for (const next of await addPackage(one, folder, apt)) depends.add(next);
    }
    wanted = (await lacksLibraries(join(folder, 'bin', name), join(folder, 'lib'))) ? [...depends] : [];
  }
  await rm(join(folder, 'apt'), { recursive: true, force: true });
}

/** Returns options that keep apt inside the folder, which has a fresh list of packages. */
async function prepareApt(folder: string): Promise<readonly string[]> {
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const options = [
    `Dir::State::lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
    'Debug::NoLocking=1',
    // Root's apt would drop to a user that cannot write into the private folder.
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await runTool('apt-get', [...options, '-qq', 'update']);
  return options;
}

/** Adds one package's files to `bin/` and `lib/`; returns the libraries that it depends on. */
async function addPackage(name: string, folder: string, apt: readonly string[]): Promise<readonly string[]> {
  const draft = join(folder, 'apt', name);
  await mkdir(draft);
  await runTool('apt-get', [...apt, '-qq', 'download', name], { cwd: draft });
  const archive = join(draft, `${(await readdir(draft))[0]}`);
  await runTool('dpkg-deb', ['-x', archive, join(draft, 'files')]);
  for (const file of await readdir(join(draft, 'files'), { recursive: true })) {
    if (/(^|\/)bin\/[^/]+$/.test(file))
      await rename(join(draft, 'files', file), join(folder, 'bin', basename(file)));
    if (/\.so(\.[\d.]+)*$/.test(file)) await copyLibrary(join(draft, 'files', file), join(folder, 'lib'));
  }
  return readDepends(await runTool('dpkg-deb', ['-f', archive, 'Depends']));
}

async function copyLibrary(file: string, folder: string): Promise<void> {
  await cp(file, join(folder, basename(file)), { verbatimSymlinks: true });
}

function readDepends(field: string): readonly string[] {
  const names = field.split(',').map((choice) => /[a-z0-9.+-]+/.exec(choice)?.[0] ?? '');
  return names.filter((name) => name.startsWith('lib') && name !== 'libc6' && name !== 'libgcc-s1');
}

async function lacksLibraries(binary: string, libraries: string): Promise<boolean> {
  const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: libraries };
  const found = await runTool('ldd', [binary], { env });
  return found.includes('not found');
}
