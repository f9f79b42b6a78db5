import type { Span } from '../../model/json.ts';
import type { Pair } from '../../model/side.ts';
import { tapeEnd, tapeStart } from '../../wire/tape.ts';
import { equalSpans } from '../bytes.ts';
import { bytesOrAbsentAt } from '../fragment.ts';
import type { JsonDocument } from './document.ts';
import type { Walk } from './walk.ts';
import { note } from './walk.ts';

const wholeText = { frame: undefined, token: undefined } as const;

/** Notes white space that differs: between tokens once, with its first place, then before and after the value. */
export function compareSpace(walk: Walk): void {
  if (walk.gap !== undefined) noteSpace(walk, walk.gap);
  noteSpace(walk, { legacy: before(walk.legacy), candidate: before(walk.candidate) });
  if (hasTrailing(walk.legacy) || hasTrailing(walk.candidate)) return;
  noteSpace(walk, { legacy: after(walk.legacy), candidate: after(walk.candidate) });
}

function noteSpace(walk: Walk, { legacy, candidate }: Pair<Span>): void {
  if (equalSpans(walk.legacy.bytes, legacy, walk.candidate.bytes, candidate)) return;
  note(walk, wholeText, ['whitespace', 'spelling'], () => ({
    legacy: bytesOrAbsentAt(walk.legacy.bytes, legacy),
    candidate: bytesOrAbsentAt(walk.candidate.bytes, candidate),
  }));
}

function before(document: JsonDocument): Span {
  const { tape, bytes } = document;
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { start, end: tape.count === 0 ? start : tapeStart(tape, 0) };
}

function after({ tape, bytes }: JsonDocument): Span {
  const start = tape.count === 0 ? bytes.length : tapeEnd(tape, 0);
  let end = start;
  while (end < bytes.length && isSpace(bytes[end])) end += 1;
  return { start, end };
}

function hasTrailing({ tape }: JsonDocument): boolean {
  return tape.flaws.some(({ kind }) => kind === 'trailing-bytes');
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
