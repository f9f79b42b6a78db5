import type { Excerpt, Finding } from '../../model/report.ts';
import type { Side } from '../../model/side.ts';
import { byteCount, bytesOfBase64, type Cell, cellsOf, cellsOfBytes } from '../values.ts';
import { headLine } from './head-line.ts';

/** What is marked, and what stands around it. */
export interface Context {
  readonly label: string;
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly after: readonly Cell[];
  readonly startsEarlier: boolean;
  readonly goesOn: boolean;
}

/** An excerpt is cut this near to its end where bytes were left out. */
const nearlyFull = 36;

/** One side's excerpt where it stands: in the body, in its header's line, or in the status line. */
export function contextOf(finding: Finding, side: Side, spellOut: boolean): Context {
  return headLine(finding, side, spellOut) ?? bodyContext(finding[side], spellOut);
}

function bodyContext(excerpt: Excerpt, spellOut: boolean): Context {
  const before = cellsOf(excerpt.before ?? '', { spellOut });
  const after = cellsOf(excerpt.after ?? '', { spellOut });
  return {
    label: '',
    before,
    marked: excerptBytes(excerpt, spellOut),
    after,
    startsEarlier: excerpt.offset > byteCount(before),
    goesOn: byteCount(after) >= nearlyFull,
  };
}

function excerptBytes(excerpt: Excerpt, spellOut: boolean): readonly Cell[] {
  if ('absent' in excerpt) return [];
  return 'text' in excerpt
    ? cellsOf(excerpt.text, { spellOut })
    : cellsOfBytes(bytesOfBase64(excerpt.base64));
}
