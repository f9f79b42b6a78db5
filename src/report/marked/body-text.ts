import type { Excerpt } from '../../model/report.ts';
import { byteCount, bytesOfBase64, type Cell, cellsOf, cellsOfBytes } from '../values.ts';
import type { Context } from './context.ts';

/** An excerpt is cut this near to its end where bytes were left out. */
const nearlyFull = 36;

/** An excerpt of a body with what stands around it. */
export function bodyText(excerpt: Excerpt, spellOut: boolean): Context {
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
