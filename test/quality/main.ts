// `npm run quality`: each planted defect alone at five seeds, the faithful pair over 20,000 cases, real documents.
import { startLegacy } from '../../services/launch/pair.ts';
import { launchStores } from '../../services/launch/stores.ts';
import { listWireDefects } from './defects.ts';
import { measureDocuments } from './documents.ts';
import { runFaithful } from './faithful.ts';
import { isNamed, type Measure, measureDefect } from './measure-defect.ts';
import { defectRow, faithfulRow, tableHead } from './table.ts';

const seeds = [1, 2, 3, 4, 5];
const search = { seeds, cases: 300, first: 20 };
const faithfulCases = 4_000;

process.exitCode = (await measureAll(process.argv.slice(2))) ? 0 : 1;

/** Measures the defects of these names (all when none is given), then the faithful pair; whether all is as it should be. */
async function measureAll(names: readonly string[]): Promise<boolean> {
  await using stores = await launchStores();
  const { child, url: legacy } = await startLegacy(stores);
  await using _legacy = child;
  const all = await listWireDefects();
  const chosen = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  say(tableHead);
  const measures: Measure[] = [];
  for (const defect of chosen) {
    const measure = await measureDefect(defect, { stores, legacy, search });
    measures.push(measure);
    say(defectRow(measure));
  }
  const named = measures.filter(isNamed).length;
  say(`\n${named} of ${measures.length} defects found at every seed and named by their cause\n`);
  if (names.length > 0) return named === measures.length;
  const runs = await runFaithful(seeds, faithfulCases, { stores, legacy });
  for (const run of runs) say(faithfulRow(run));
  const isSilent = runs.every(({ findings, unconfirmed }) => findings.length + unconfirmed.length === 0);
  const cases = runs.reduce((sum, run) => sum + run.cases, 0);
  say(`\nfaithful pair: ${cases} cases, ${isSilent ? 'silent' : 'NOT silent'}`);
  const areDocumentsRight = await measureDocuments(say);
  return named === measures.length && isSilent && areDocumentsRight;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
