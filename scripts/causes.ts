import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { causesPage } from './causes-page.ts';

const file = fileURLToPath(new URL('../docs/reference/causes.md', import.meta.url));
const page = causesPage();

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== page) {
    process.stderr.write('docs/reference/causes.md is out of date: run node scripts/causes.ts\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, page);
}
