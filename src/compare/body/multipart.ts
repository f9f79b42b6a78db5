import type { Difference } from '../../model/difference.ts';
import type { HeaderField } from '../../model/header.ts';
import { headerValue } from '../../model/header.ts';
import { escapeToken, pointer, pointerPattern } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { readValueAndParameters } from '../../wire/header/media-type.ts';
import { absentAt, bytesAt } from '../fragment.ts';
import { compareFields } from '../head/headers.ts';
import { settled } from '../ledger.ts';
import type { Body } from './body.ts';

/** Compares the contents of two parts; handed in, since a part is a body in a body. */
export type CompareContents = (contents: Pair<Body>) => Difference[];

/** One part of a multipart body: its name (or its place), its fields, and where its content stands. */
interface Part {
  readonly name: string;
  readonly fields: readonly HeaderField[];
  readonly content: Uint8Array;
  readonly start: number;
}

const partLimit = 1000;

/** All differences of two multipart bodies by part; what the boundary is says nothing. */
export function compareMultipart(
  bodies: Pair<Body>,
  boundaries: Pair<string>,
  compare: CompareContents,
): Difference[] {
  const legacy = partsOf(bodies.legacy.bytes, boundaries.legacy);
  const candidate = partsOf(bodies.candidate.bytes, boundaries.candidate);
  const names = [...new Set([...legacy.keys(), ...candidate.keys()])].sort();
  return names.flatMap((name) => {
    const left = legacy.get(name);
    const right = candidate.get(name);
    if (left === undefined || right === undefined)
      return [onePart(bodies, name, { legacy: left, candidate: right })];
    return comparePart(bodies, { legacy: left, candidate: right }, compare);
  });
}

function comparePart(bodies: Pair<Body>, parts: Pair<Part>, compare: CompareContents): Difference[] {
  const base = `${bodies.legacy.base}/${escapeToken(parts.legacy.name)}`;
  const fields = compareFields({ legacy: parts.legacy.fields, candidate: parts.candidate.fields }, 'header');
  const bodyOf = ({ content, fields: own }: Part): Body => ({
    place: bodies.legacy.place,
    base: pointer(base),
    bytes: content,
    // A multipart in a multipart is text: one level is what forms have.
    contentType: (headerValue(own, 'content-type') ?? '').replace(/^multipart\/.*/is, 'text/plain'),
  });
  const within = compare({ legacy: bodyOf(parts.legacy), candidate: bodyOf(parts.candidate) });
  return [...fields.map((difference) => belowPart(difference, bodies.legacy, base)), ...within];
}

/** A difference of a part's field, as one of the body. */
function belowPart(difference: Difference, { place }: Body, base: string): Difference {
  const name = difference.place.kind === 'header' ? difference.place.name : '';
  const at = `${base}/${escapeToken(name)}`;
  return {
    ...difference,
    place,
    pointer: pointer(`${at}${difference.pointer}`),
    pattern: pointerPattern(`${at}${difference.pattern}`),
  };
}

function onePart({ legacy, candidate }: Pair<Body>, name: string, parts: Pair<Part | undefined>): Difference {
  const at = `${legacy.base}/${escapeToken(name)}`;
  const fragment = (body: Body, part: Part | undefined): Difference['legacy'] =>
    part === undefined
      ? absentAt(body.bytes.length)
      : bytesAt(body.bytes, { start: part.start, end: part.start + part.content.length });
  return settled({
    fact: 'presence',
    level: 'shape',
    place: legacy.place,
    pointer: pointer(at),
    pattern: pointerPattern(at),
    legacy: fragment(legacy, parts.legacy),
    candidate: fragment(candidate, parts.candidate),
  });
}

function partsOf(bytes: Uint8Array, boundary: string): ReadonlyMap<string, Part> {
  // As Latin-1 every byte is one unit, so offsets in the text are offsets in the body.
  const text = latin1Text(bytes);
  const parts = new Map<string, Part>();
  let at = text.indexOf(`--${boundary}`);
  while (at >= 0 && parts.size < partLimit) {
    const start = text.indexOf('\n', at) + 1;
    const next = text.indexOf(`\n--${boundary}`, start - 1);
    if (start === 0 || next < 0) break;
    const part = partAt(text, bytes, { start, end: text[next - 1] === '\r' ? next - 1 : next }, parts.size);
    parts.set(parts.has(part.name) ? `${part.name}#${parts.size}` : part.name, part);
    at = next + 1;
  }
  return parts;
}

function partAt(
  text: string,
  bytes: Uint8Array,
  span: { readonly start: number; readonly end: number },
  index: number,
): Part {
  const whole = text.slice(span.start, span.end);
  const blank = /^\r?\n|\r?\n\r?\n/.exec(whole);
  const head = blank === null ? '' : whole.slice(0, blank.index);
  const fields = head
    .split(/\r?\n/)
    .filter((line) => line.includes(':'))
    .map((line): HeaderField => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const start = span.start + (blank === null ? 0 : blank.index + blank[0].length);
  const disposition = readValueAndParameters(headerValue(fields, 'content-disposition') ?? '');
  const name = disposition.parts.find(({ token }) => token === 'name')?.meaning.slice(1) ?? String(index);
  return { name, fields, content: bytes.subarray(start, span.end), start };
}

function latin1Text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
