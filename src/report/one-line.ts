import type { Excerpt, Finding } from '../model/report.ts';
import { type Pair, pairOf } from '../model/side.ts';
import { type HexRow, hexRows } from './marked/hex-rows.ts';
import {
  bytesOfBase64,
  type Cell,
  cellsOf,
  cellsOfBytes,
  columnsOf,
  firstColumns,
  lastColumns,
  shownOf,
  thousands,
} from './values.ts';

/** Where a finding is, inside its operation: the pointer, or the place when there is none. */
export function spotOf({ pointer, where }: Pick<Finding, 'pointer' | 'where'>): string {
  return where === 'response body' && pointer !== ''
    ? pointer
    : `${where}${pointer === '' ? '' : ` ${pointer}`}`;
}

/** What stands on each side of a finding, in at most this many columns; two that differ never read alike. */
export function shownValues(finding: Finding, most: number): Pair<string> {
  const rows = hexRows(finding);
  if (rows !== undefined) return pairOf((side) => hexText(rows[side]));
  const shown = shownPair(finding, most);
  if (finding.level !== 'violation' || finding.side === 'both') return shown;
  const obedient = finding.side === 'legacy' ? 'candidate' : 'legacy';
  return 'absent' in finding[obedient] ? { ...shown, [obedient]: 'as the document says' } : shown;
}

/** Two excerpts in at most this many columns each, where they are too long the part around what differs. */
export function shownPair(excerpts: Pair<Excerpt>, most: number): Pair<string> {
  const plain = pairOf((side) => excerptCells(excerpts[side], false));
  const isAlike = shownOf(plain.legacy) === shownOf(plain.candidate);
  const pair = isAlike ? pairOf((side) => excerptCells(excerpts[side], true)) : plain;
  const from = firstUnlike(pair);
  return pairOf((side) => shortened(pair[side], from, most));
}

/** The cells of what stands on one side; `absent` where nothing does. */
function excerptCells(excerpt: Excerpt, spellOut: boolean): readonly Cell[] {
  if ('absent' in excerpt) return cellsOf('absent');
  return 'text' in excerpt
    ? cellsOf(excerpt.text, { spellOut })
    : cellsOfBytes(bytesOfBase64(excerpt.base64));
}

function hexText({ address, pairs, unlike }: HexRow): string {
  const marked = pairs.filter((_, at) => unlike[at] === true).join(' ');
  return `${marked === '' ? 'nothing' : marked} from ${address}`;
}

function firstUnlike({ legacy, candidate }: Pair<readonly Cell[]>): number {
  const at = legacy.findIndex((cell, index) => cell.shown !== candidate[index]?.shown);
  return at === -1 ? Math.min(legacy.length, candidate.length) : at;
}

/** The cells, or where they are too many the part around the first unlike one, with the count of all. */
function shortened(cells: readonly Cell[], unlike: number, most: number): string {
  if (columnsOf(cells) <= most) return shownOf(cells);
  const room = Math.max(8, most - 20);
  const before = lastColumns(cells.slice(0, unlike), Math.floor(room / 2));
  const after = firstColumns(cells.slice(unlike), room - columnsOf(before));
  const rest = after.length === 0 ? cells.slice(unlike, unlike + 1) : after;
  const start = before.length < unlike ? '…' : '';
  return `${start}${shownOf([...before, ...rest])}…(${thousands(cells.length)} characters)`;
}
