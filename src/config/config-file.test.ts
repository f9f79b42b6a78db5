import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** The value of a config file, found by a process of its own: vitest's loader is not Node's. */
async function configOf(name: string, text: string, manifest: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'samewire-config-'));
  made.push(folder);
  await writeFile(join(folder, 'package.json'), manifest);
  await writeFile(join(folder, name), text);
  const script = `import { findConfigFile } from ${JSON.stringify(join(import.meta.dirname, 'config-file.ts'))};
    console.log(JSON.stringify((await findConfigFile(${JSON.stringify(folder)}, undefined))?.value ?? null));`;
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

const typed = 'const cases: number = 7;\nexport default { cases };\n';

describe('findConfigFile', () => {
  it.each([
    '{"type":"module"}',
    '{"type":"commonjs"}',
    '{}',
  ])('reads TypeScript in a package %s', async (manifest) => {
    expect(await configOf('samewire.config.ts', typed, manifest)).toEqual({ cases: 7 });
  });

  it('reads modules and JSON', async () => {
    expect(await configOf('samewire.config.mjs', 'export default { cases: 7 };', '{}')).toEqual({ cases: 7 });
    expect(
      await configOf('samewire.config.js', 'export default { cases: 7 };', '{"type":"commonjs"}'),
    ).toEqual({ cases: 7 });
    expect(await configOf('samewire.config.json', '{"cases":7}', '{}')).toEqual({ cases: 7 });
  });

  it('finds nothing where there is none', async () => {
    expect(await configOf('other.config.ts', typed, '{}')).toBe(null);
  });
});
