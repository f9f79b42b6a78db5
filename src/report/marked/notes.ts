import type { Excerpt, Finding } from '../../model/report.ts';
import type { Side } from '../../model/side.ts';
import { thousands } from '../values.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['[]', 'empty list'],
  ['{}', 'empty object'],
  ['""', 'empty text'],
  ['null', 'null'],
]);

/** Bodies up to this length are short enough to find a place in without its offset. */
const shortBody = 4_096;

/** What cannot be read off the bytes of one side: that nothing is there, that it is half a pair, how it is composed. */
export function notesOf(finding: Finding, side: Side): readonly string[] {
  const excerpt = finding[side];
  const notes = 'absent' in excerpt ? [absence(finding, side)] : textNotes(finding, side);
  const place = placeIn(finding, side);
  return place === undefined ? notes : [...notes, place];
}

/** A breach of one side says nothing of the other side's bytes. */
function absence({ level, side: breaker }: Finding, side: Side): string {
  const isObedient = level === 'violation' && breaker !== 'both' && breaker !== side;
  return isObedient ? 'as the document says' : 'nothing here';
}

function textNotes(finding: Finding, side: Side): readonly string[] {
  const [own, other] = [finding[side], finding[side === 'legacy' ? 'candidate' : 'legacy']];
  if ('absent' in own) return [];
  const text = 'text' in own ? own.text : '';
  const word = finding.where === 'response body' ? words.get(text) : undefined;
  return [
    ...(word === undefined ? [] : [word]),
    ...(hasLoneSurrogate(text) ? ['lone surrogate'] : []),
    ...composition(text, 'text' in other ? other.text : ''),
    ...(own.note === undefined ? [] : [own.note.replace(/\d+/g, (digits) => thousands(Number(digits)))]),
  ];
}

/** `\ud83d` without its other half, as an escape on the wire. */
function hasLoneSurrogate(text: string): boolean {
  const halves = [...text.matchAll(/\\u([dD][89a-fA-F][0-9a-fA-F]{2})/g)];
  return halves.some(({ index, 1: digits = '' }, at) => {
    const isHigh = /^[dD][89abAB]/.test(digits);
    const partner = halves[at + (isHigh ? 1 : -1)];
    const touches = partner?.index === index + (isHigh ? 6 : -6);
    return !touches || /^[dD][89abAB]/.test(partner?.[1] ?? '') === isHigh;
  });
}

/** How one text is composed where the other side spells the same text otherwise: `2 bytes c3 a9 (NFC)`. */
function composition(own: string, other: string): readonly string[] {
  if (own === other || own.normalize('NFC') !== other.normalize('NFC')) return [];
  const bytes = [...new TextEncoder().encode(unlike(own, other))];
  if (bytes.length === 0 || bytes.length > 8) return [];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const form = own === own.normalize('NFC') ? ' (NFC)' : own === own.normalize('NFD') ? ' (NFD)' : '';
  return [`${bytes.length} bytes ${hex}${form}`];
}

/** The part of the first text that is not at the same place, from either end, in the second. */
function unlike(own: string, other: string): string {
  let start = 0;
  while (start < own.length && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < own.length - start && end < other.length - start && own.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return own.slice(start, own.length - end);
}

function placeIn({ where, wires, ...finding }: Finding, side: Side): string | undefined {
  const bytes = wires?.[side].bytes ?? 0;
  if (where !== 'response body' || bytes <= shortBody) return undefined;
  const { offset } = finding[side] satisfies Excerpt;
  return `at byte ${thousands(offset)} of ${sizeText(bytes)}`;
}

/** Bytes as a person says them: `4,117 bytes`, `10 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 10_000) return `${thousands(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1).replace('.0', '') : Math.round(size)} ${unit}`;
}
