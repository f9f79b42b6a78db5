import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../machine.ts';

const program = join(import.meta.dirname, '../../dist/cli.js');
const rounds = 15;

/** How many times as long `samewire --help` takes as Node alone, in turn; undefined where nothing is built. */
export function helpRatio():
  | { readonly ratio: number; readonly help: number; readonly bare: number }
  | undefined {
  if (!existsSync(program)) return undefined;
  const times = { help: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.help.push(timed([program, '--help']));
    times.bare.push(timed(['-e', '0']));
  }
  const [help, bare] = [median(times.help), median(times.bare)];
  return { ratio: help / bare, help, bare };
}

function timed(args: readonly string[]): number {
  const begun = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - begun;
}
