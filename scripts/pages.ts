// Writes the generated pages of docs/reference/; with --check, only says which are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { generatedPages, pageFile } from './generated-pages.ts';

for (const [name, page] of Object.entries(generatedPages)) {
  const file = pageFile(name);
  if (!process.argv.includes('--check')) writeFileSync(file, page());
  else if (readFileSync(file, 'utf8') !== page()) {
    process.stderr.write(`docs/reference/${name} is out of date: run node scripts/pages.ts\n`);
    process.exitCode = 1;
  }
}
