import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { machineLine } from './machine.ts';

/** Runs every bench, one after the other, each in a process of its own; names on the command line choose among them. */

const parts = new Set(['main.ts', 'machine.ts']);
const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.ts') && !parts.has(name));
const chosen = files
  .toSorted()
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, '')));

if (chosen.length === 0) {
  const names = files.map((name) => name.replace(/\.ts$/, '')).join(', ');
  console.error(`there is no bench ${wanted.join(', ')}: there are ${names}`);
  process.exitCode = 2;
}

console.log(machineLine());
for (const name of chosen) {
  console.log(`\n# ${name.replace(/\.ts$/, '')}`);
  const child = spawn(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;
}
