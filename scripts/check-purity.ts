// Pure stages use no clock, chance, network or machine, and only the command line sees `process`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Breach, findImpurities, findProcess } from './purity.ts';

const root = join(import.meta.dirname, '..');
const pure = /^src\/(model|wire|schema|spec|generate|conform|compare|classify|report)\//;
const commandLine = /^src\/cli(\/|\.ts$)/;

const files = (await readdir(join(root, 'src'), { recursive: true })).map((file) => `src/${file}`);
for (const file of files.filter(isProduct).sort()) {
  const text = await readFile(join(root, file), 'utf8');
  for (const breach of breachesOf(file, text)) {
    process.stdout.write(`${file}:${breach}: take it as an argument; see ARCHITECTURE.md\n`);
    process.exitCode = 1;
  }
}

function isProduct(file: string): boolean {
  return file.endsWith('.ts') && !/\.(test|laws)\.ts$/.test(file) && !commandLine.test(file);
}

function breachesOf(file: string, text: string): readonly Breach[] {
  return pure.test(file) ? findImpurities(text) : findProcess(text);
}
