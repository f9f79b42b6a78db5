import type { Excerpt, Finding } from '../../model/report.ts';
import type { Pair, Side } from '../../model/side.ts';
import { pairOf } from '../../model/side.ts';
import { type Cell, cellsOf, shownOf, spelledCell } from '../values.ts';
import { bodyText } from './body-text.ts';
import { headLine } from './head-line.ts';
import { looksAlike } from './lookalike.ts';
import { notesOf } from './notes.ts';

/** One side of a finding as cells: what differs, and what stands around it. */
export interface Marked {
  /** The name of a header before its value. */
  readonly label: string;
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly after: readonly Cell[];
  /** Whether more stands before and after than is here. */
  readonly startsEarlier: boolean;
  readonly goesOn: boolean;
  /** Bytes of what is marked, where that was cut before it came here. */
  readonly wholeBytes: number | undefined;
  readonly notes: readonly string[];
}

/** Both sides of a finding; where they would print alike, what is not ASCII is spelled out. */
export function markedPair(finding: Finding): Pair<Marked> {
  const plain = pairOf((side) => markedOf(finding, side, false));
  const alike = looksAlike(textOf(finding.legacy), textOf(finding.candidate));
  if (!alike && lineOf(plain.legacy) !== lineOf(plain.candidate)) return plain;
  const spelled = pairOf((side) => markedOf(finding, side, true));
  return lineOf(spelled.legacy) === lineOf(spelled.candidate) ? told(spelled) : spelled;
}

function markedOf(finding: Finding, side: Side, spellOut: boolean): Marked {
  const context = headLine(finding, side, spellOut) ?? bodyText(finding[side], spellOut);
  return {
    ...context,
    marked: endsSpelled(context.marked),
    wholeBytes: wholeBytesOf(finding[side]),
    notes: notesOf(finding, side),
  };
}

/** The same bytes on both sides, as where only their place or number differs: the candidate's line says so. */
function told({ legacy, candidate }: Pair<Marked>): Pair<Marked> {
  return {
    legacy,
    candidate: { ...candidate, after: [...candidate.after, ...cellsOf(' (the same bytes)')] },
  };
}

function textOf(excerpt: Excerpt): string {
  return 'text' in excerpt ? excerpt.text : '';
}

function lineOf({ label, before, marked, after }: Marked): string {
  return `${label}${shownOf([...before, ...marked, ...after])}`;
}

/** A space at either end of what is marked would not be seen. */
function endsSpelled(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell, at) =>
    cell.shown === ' ' && (at === 0 || at === cells.length - 1) ? spelledCell(0x20) : cell,
  );
}

function wholeBytesOf(excerpt: Excerpt): number | undefined {
  const note = 'absent' in excerpt ? undefined : excerpt.note;
  const [, whole] = /^the first \d+ of (\d+) bytes$/.exec(note ?? '') ?? [];
  return whole === undefined ? undefined : Number(whole);
}
