// Part of `npm run quality`: each planted defect alone, at five seeds.
import type { Defect } from './defects.ts';
import type { Ground, Say } from './ground.ts';
import { isNamed, type Measure, measureDefect } from './measure-defect.ts';
import { defectRow, tableHead } from './table.ts';

const search = { seeds: [1, 2, 3, 4, 5], cases: 300, first: 20 };

/** Looks for each defect; whether every seed showed every one under its cause. */
export async function measureAlone(defects: readonly Defect[], ground: Ground, say: Say): Promise<boolean> {
  say(tableHead);
  const measures: Measure[] = [];
  for (const defect of defects) {
    const measure = await measureDefect(defect, { ...ground, search });
    measures.push(measure);
    say(defectRow(measure));
  }
  const named = measures.filter(isNamed).length;
  say(`\n${named} of ${measures.length} defects found at every seed and named by their cause\n`);
  return named === measures.length;
}
