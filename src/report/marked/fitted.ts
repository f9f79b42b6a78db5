import type { Pair } from '../../model/side.ts';
import {
  byteCount,
  type Cell,
  cellsOf,
  columnsOf,
  firstColumns,
  lastColumns,
  shownOf,
  thousands,
} from '../values.ts';
import type { Marked } from './marked.ts';

/** One line: what is marked and what stands around it, each shortened to fit. */
export interface Fitted {
  readonly lead: string;
  readonly marked: string;
  readonly trail: string;
  readonly leadColumns: number;
  readonly markedColumns: number;
  readonly notes: readonly string[];
}

/** The columns there are, and what stands for what is left out. */
export interface Room {
  readonly columns: number;
  readonly ellipsis: string;
}

const longestMark = 44;
const longestBefore = 34;
const longestAfter = 20;
const alwaysAround = 8;
const endOfLong = 12;

/** Both sides as lines of at most these columns; a long mark is narrowed to what differs, then to its ends and a count. */
export function fittedPair(pair: Pair<Marked>, room: Room): Pair<Fitted> {
  const label = Math.max(pair.legacy.label.length, pair.candidate.label.length);
  const spare = room.columns - label - 2 * room.ellipsis.length;
  const mark = Math.max(alwaysAround, Math.min(longestMark, spare - 2 * alwaysAround));
  const isLong = [pair.legacy, pair.candidate].some(({ marked }) => columnsOf(marked) > mark);
  const { legacy, candidate } = isLong ? narrowed(pair) : pair;
  const marks = { legacy: shortMark(legacy, mark, room), candidate: shortMark(candidate, mark, room) };
  const left = spare - Math.max(columnsOf(marks.legacy), columnsOf(marks.candidate));
  const isShort = [legacy, candidate].every(
    (side) => !side.startsEarlier && !side.goesOn && columnsOf([...side.before, ...side.after]) <= left,
  );
  const limits = isShort
    ? { before: left, after: left, left }
    : { before: Math.min(longestBefore, Math.floor(left * 0.65)), after: longestAfter, left };
  return {
    legacy: lineOf({ ...legacy, marked: marks.legacy }, limits, room),
    candidate: lineOf({ ...candidate, marked: marks.candidate }, limits, room),
  };
}

/** Leaves out of the marks what both have in common at either end. */
function narrowed({ legacy, candidate }: Pair<Marked>): Pair<Marked> {
  const [one, other] = [legacy.marked, candidate.marked];
  if (one.length === 0 || other.length === 0) return { legacy, candidate };
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start]?.shown === other[start]?.shown) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end)?.shown === other.at(-1 - end)?.shown) end += 1;
  const cut = legacy.wholeBytes !== undefined || candidate.wholeBytes !== undefined;
  return {
    legacy: between(legacy, start, cut ? 0 : end),
    candidate: between(candidate, start, cut ? 0 : end),
  };
}

function between(side: Marked, start: number, end: number): Marked {
  const { marked, wholeBytes } = side;
  const stop = marked.length - end;
  return {
    ...side,
    before: [...side.before, ...marked.slice(0, start)],
    marked: marked.slice(start, stop),
    after: [...marked.slice(stop), ...side.after],
    wholeBytes: wholeBytes === undefined ? undefined : wholeBytes - byteCount(marked.slice(0, start)),
  };
}

function shortMark({ marked, wholeBytes }: Marked, most: number, { ellipsis }: Room): readonly Cell[] {
  if (columnsOf(marked) <= most && wholeBytes === undefined) return marked;
  const count = `${ellipsis}(${thousands(wholeBytes ?? byteCount(marked))} bytes)`;
  const ends = Math.max(4, Math.min(endOfLong, Math.floor((most - count.length - ellipsis.length) / 2)));
  const head = firstColumns(marked, ends);
  if (wholeBytes !== undefined) return [...head, ...cellsFor(count)];
  return [...head, ...cellsFor(`${count}${ellipsis}`), ...lastColumns(marked, ends)];
}

function cellsFor(text: string): readonly Cell[] {
  return cellsOf(text).map((cell) => ({ ...cell, bytes: 0 }));
}

/** Columns for what stands before, for what stands after, and for both. */
interface Limits {
  readonly before: number;
  readonly after: number;
  readonly left: number;
}

function lineOf(side: Marked, limits: Limits, { ellipsis }: Room): Fitted {
  const before = fromMember(side.before, limits.before);
  const after = toMember(side.after, Math.max(0, Math.min(limits.after, limits.left - columnsOf(before))));
  const start = before.length < side.before.length || side.startsEarlier ? ellipsis : '';
  const end = after.length < side.after.length || side.goesOn ? ellipsis : '';
  return {
    lead: `${side.label}${start}${shownOf(before)}`,
    marked: shownOf(side.marked),
    trail: `${shownOf(after)}${end}`,
    leadColumns: columnsOf(cellsOf(side.label)) + start.length + columnsOf(before),
    markedColumns: columnsOf(side.marked),
    notes: side.notes,
  };
}

/** The end of the cells, from where a member of JSON begins if one does in the columns there are. */
function fromMember(cells: readonly Cell[], most: number): readonly Cell[] {
  const fitting = lastColumns(cells, most);
  if (fitting.length === cells.length) return cells;
  const start = fitting.findIndex(({ shown }, at) => shown === ',' && fitting[at + 1]?.shown === '"');
  return start === -1 || fitting.length - start < alwaysAround
    ? lastColumns(fitting, 20)
    : fitting.slice(start + 1);
}

/** The beginning of the cells, up to where a member of JSON ends if one does in the columns there are. */
function toMember(cells: readonly Cell[], most: number): readonly Cell[] {
  const fitting = firstColumns(cells, most);
  if (fitting.length === cells.length) return cells;
  const end = fitting.findLastIndex(({ shown }) => shown === ',');
  return end < 1 ? fitting : fitting.slice(0, end + 1);
}
