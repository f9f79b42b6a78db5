// `npm run quality [PART | DEFECT]...`: each planted defect alone at five seeds, all of them together, the faithful pair
// over 20,000 cases, real documents.
import { startLegacy } from '../../services/launch/pair.ts';
import { launchStores } from '../../services/launch/stores.ts';
import { measureAlone } from './alone.ts';
import { listWireDefects } from './defects.ts';
import { measureDocuments } from './documents.ts';
import { measureFaithful } from './faithful.ts';
import { measureTogether } from './together.ts';

const parts = ['alone', 'together', 'faithful', 'documents'] as const;
type Part = (typeof parts)[number];

process.exitCode = (await measureAll(process.argv.slice(2))) ? 0 : 1;

/** Measures these parts, or these defects alone, or everything; whether all is as it should be. */
async function measureAll(words: readonly string[]): Promise<boolean> {
  const names = words.filter((word) => !parts.some((part) => part === word));
  const chosen = parts.filter((part) => words.includes(part));
  const wanted: readonly Part[] = chosen.length > 0 ? chosen : names.length > 0 ? ['alone'] : parts;
  await using stores = await launchStores();
  const { child, url: legacy } = await startLegacy(stores);
  await using _legacy = child;
  const ground = { stores, legacy };
  const all = await listWireDefects();
  const measures: Readonly<Record<Part, () => Promise<boolean>>> = {
    alone: () =>
      measureAlone(names.length === 0 ? all : all.filter(({ name }) => names.includes(name)), ground, say),
    together: () => measureTogether(all, ground, say),
    faithful: () => measureFaithful(ground, say),
    documents: () => measureDocuments(say),
  };
  let isRight = true;
  for (const part of wanted) isRight = (await measures[part]()) && isRight;
  return isRight;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
