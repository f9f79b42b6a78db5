import { fileURLToPath } from 'node:url';
import { commandsPage } from './commands-page.ts';
import { configPage } from './config-page.ts';
import { faultsPage } from './faults-page.ts';

/** The pages of docs/reference/ that are made from the source, by file name. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  'commands.md': commandsPage,
  'config.md': configPage,
  'faults.md': faultsPage,
};

/** Where a page is kept. */
export function pageFile(name: string): string {
  return fileURLToPath(new URL(`../docs/reference/${name}`, import.meta.url));
}
