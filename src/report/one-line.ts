import type { Excerpt, Finding } from '../model/report.ts';
import type { Pair } from '../model/side.ts';
import { bytesOfBase64, type Cell, cellsOf, cellsOfBytes, columnsOf, shownOf, thousands } from './values.ts';

/** Where a finding is, inside its operation: the pointer, or the place when there is none. */
export function spotOf({ pointer, where }: Pick<Finding, 'pointer' | 'where'>): string {
  return where === 'response body' && pointer !== ''
    ? pointer
    : `${where}${pointer === '' ? '' : ` ${pointer}`}`;
}

/** What stands on each side, in at most this many columns; two that differ never read alike. */
export function shownValues(finding: Pick<Finding, 'legacy' | 'candidate'>, most: number): Pair<string> {
  const plain = bothCells(finding, false);
  const pair = shownOf(plain.legacy) === shownOf(plain.candidate) ? bothCells(finding, true) : plain;
  const from = firstUnlike(pair);
  return { legacy: shortened(pair.legacy, from, most), candidate: shortened(pair.candidate, from, most) };
}

function bothCells({ legacy, candidate }: Pair<Excerpt>, spellOut: boolean): Pair<readonly Cell[]> {
  return { legacy: excerptCells(legacy, spellOut), candidate: excerptCells(candidate, spellOut) };
}

/** The cells of what stands on one side; `absent` where nothing does. */
export function excerptCells(excerpt: Excerpt, spellOut: boolean): readonly Cell[] {
  if ('absent' in excerpt) return cellsOf('absent');
  return 'text' in excerpt
    ? cellsOf(excerpt.text, { spellOut })
    : cellsOfBytes(bytesOfBase64(excerpt.base64));
}

function firstUnlike({ legacy, candidate }: Pair<readonly Cell[]>): number {
  const at = legacy.findIndex((cell, index) => cell.shown !== candidate[index]?.shown);
  return at === -1 ? Math.min(legacy.length, candidate.length) : at;
}

/** The cells, or where they are too many the part around the first unlike one, with the count of all. */
function shortened(cells: readonly Cell[], unlike: number, most: number): string {
  if (columnsOf(cells) <= most) return shownOf(cells);
  const room = Math.max(8, most - 20);
  const start = unlike < room ? 0 : unlike - Math.floor(room / 2);
  let columns = 0;
  let end = start;
  for (; end < cells.length && columns < room; end += 1) columns += cells[end]?.columns ?? 0;
  const part = shownOf(cells.slice(start, end));
  return `${start === 0 ? '' : '…'}${part}…(${thousands(cells.length)} characters)`;
}
