import { isUtf8 } from 'node:buffer';
import type { Difference, Fragment } from '../model/difference.ts';
import type { Outcome } from '../model/observation.ts';
import type { Excerpt, Wire } from '../model/report.ts';
import type { Pair } from '../model/side.ts';
import { pairOf } from '../model/side.ts';
import { bytesOf } from './counterexample.ts';

const around = 40;
const longestExcerpt = 2_048;
const longestWire = 4_096;

/** What stands on each side at a difference, with up to 40 bytes around it where it stands in a body. */
export function excerptsOf(difference: Difference, outcomes: Pair<Outcome>): Pair<Excerpt> {
  return pairOf((side) => {
    const outcome = outcomes[side];
    const body = difference.place.kind === 'body' && outcome.kind === 'answer' ? outcome.body : undefined;
    return excerptOf(difference[side], body);
  });
}

function excerptOf(fragment: Fragment, body: Uint8Array | undefined): Excerpt {
  const { start, end } = fragment.span;
  const context =
    body === undefined
      ? {}
      : { before: textAround(body, start - around, start), after: textAround(body, end, end + around) };
  if (fragment.kind === 'absent') return { absent: true, offset: Math.max(0, start), ...context };
  const { bytes } = fragment;
  const note =
    bytes.length > longestExcerpt ? { note: `the first ${longestExcerpt} of ${bytes.length} bytes` } : {};
  return { ...bytesOf(cut(bytes, longestExcerpt)), offset: Math.max(0, start), ...context, ...note };
}

function textAround(body: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(withinCharacters(body, Math.max(0, from), Math.min(body.length, to)));
}

/** The range shortened so that it begins and ends between UTF-8 characters. */
function withinCharacters(body: Uint8Array, from: number, to: number): Uint8Array {
  let [start, end] = [from, to];
  while (start < end && isContinuation(body[start])) start += 1;
  while (end > start && end < body.length && isContinuation(body[end])) end -= 1;
  return body.subarray(start, end);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** At most this many bytes, cut between characters where the bytes are UTF-8. */
function cut(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  const part = withinCharacters(bytes, 0, most);
  return isUtf8(part) ? part : bytes.subarray(0, most);
}

/** The whole answer of a side, its body cut at 4 KiB. */
export function wireOf(outcome: Outcome): Wire {
  if (outcome.kind === 'no-answer') {
    const body = cut(outcome.bytes, longestWire);
    return {
      head: `no answer: ${outcome.message}`,
      body: bytesOf(body),
      bytes: outcome.bytes.length,
      cut: body.length < outcome.bytes.length,
    };
  }
  const lines = [
    `${outcome.version} ${outcome.status} ${outcome.reason}`.trimEnd(),
    ...outcome.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  const body = cut(outcome.body, longestWire);
  return {
    head: lines.join('\n'),
    body: bytesOf(body),
    bytes: outcome.body.length,
    cut: body.length < outcome.body.length || outcome.truncated,
  };
}
