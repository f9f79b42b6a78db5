import type { Json } from '../../model/json.ts';
import { encodeText } from '../../wire/text.ts';
import { writeJson } from '../../wire/write-json.ts';
import type { Dice } from '../draw/dice.ts';
import type { BodyDraft } from './draft.ts';
import { type IsValid, withMarkedMember, withMarkedText } from './marked.ts';

/** What a valid body offers to those who spoil it. */
export interface Spoiling {
  readonly value: Json;
  readonly dice: Dice;
  /** Whether a value is one that the document allows: flaws go where nothing else is broken, if there is such a place. */
  readonly isValid: IsValid;
}

/** A way in which a body is no JSON text, or none that every reader takes. */
export interface Malformation {
  readonly name: string;
  readonly reason: string;
  /** The flawed text or bytes of a valid value. */
  spoil(text: string, spoiling: Spoiling): string | Uint8Array;
}

/** Every way in which bodies are malformed. */
export const malformations: readonly Malformation[] = [
  {
    name: 'truncated',
    reason: 'the text ends early',
    spoil: (text, { dice }) => text.slice(0, Math.max(1, dice.below(text.length))),
  },
  {
    name: 'trailing-comma',
    reason: 'a comma stands before the end',
    spoil: (text) => text.replace(/[}\]]$/, ',$&'),
  },
  {
    name: 'trailing-text',
    reason: 'something follows the value',
    spoil: (text, { dice }) => text + (dice.pick([' x', '}', '{}', '\u0000', ',']) ?? 'x'),
  },
  {
    name: 'single-quotes',
    reason: 'strings stand in single quotes',
    spoil: (text) => text.replaceAll('"', "'"),
  },
  {
    name: 'comment',
    reason: 'a comment stands in the text',
    spoil: (text) => `${text.slice(0, 1)}/* c */${text.slice(1)}`,
  },
  {
    name: 'not-a-number',
    reason: 'NaN is no JSON',
    spoil: (_text, spoiling) => withMember(spoiling, spoiling.dice.pick(['NaN', 'Infinity', '-Infinity'])),
  },
  {
    name: 'bad-number',
    reason: 'a number is spelled as JSON does not allow',
    spoil: (_text, spoiling) =>
      withMember(spoiling, spoiling.dice.pick(['01', '+1', '1.', '.5', '0x1F', '1e', '--1'])),
  },
  {
    name: 'bad-escape',
    reason: 'an escape is none of JSON',
    spoil: (_text, spoiling) => withText(spoiling, spoiling.dice.pick(['\\x41', '\\u12', '\\a', "\\'"])),
  },
  {
    name: 'raw-control',
    reason: 'a control character stands unescaped in a string',
    spoil: (_text, spoiling) => withText(spoiling, spoiling.dice.pick(['\n', '\t', '\u0001', '\u0000'])),
  },
  {
    name: 'lone-surrogate',
    reason: 'a string holds half of a surrogate pair',
    spoil: (_text, spoiling) =>
      withText(spoiling, spoiling.dice.pick(['\\ud83d', '\\ude00', '\\ude00\\ud83d'])),
  },
  {
    name: 'nul-character',
    reason: 'a string holds U+0000',
    spoil: (_text, spoiling) => withText(spoiling, '\\u0000'),
  },
  { name: 'byte-order-mark', reason: 'a byte order mark comes first', spoil: (text) => `\ufeff${text}` },
  {
    name: 'repeated-key',
    reason: 'a key is repeated',
    spoil: (text, { dice, value }) => repeatKey(text, dice, value),
  },
  {
    name: 'invalid-utf8',
    reason: 'the bytes are not UTF-8',
    spoil: (_text, spoiling) => withBadBytes(spoiling),
  },
  { name: 'utf-16', reason: 'the text is UTF-16', spoil: (text) => utf16(text) },
  { name: 'deep', reason: 'the text is nested too deep', spoil: (_text, spoiling) => deep(spoiling) },
  {
    name: 'empty',
    reason: 'the text is empty',
    spoil: (_text, { dice }) => dice.pick(['', ' ', '\n']) ?? '',
  },
  { name: 'null', reason: 'the text is null', spoil: () => 'null' },
  {
    name: 'scalar',
    reason: 'the text is a word',
    spoil: (_text, { dice }) => dice.pick(['nul', 'True', 'undefined', 'hello', '"', '{']) ?? '{',
  },
];

/** The body of a valid value, flawed. */
export function malformedBody(
  malformation: Malformation,
  spoiling: Spoiling,
  contentType: string,
): BodyDraft {
  const spoiled = malformation.spoil(writeJson(spoiling.value), spoiling);
  return typeof spoiled === 'string'
    ? { kind: 'flawed', contentType, text: spoiled }
    : { kind: 'bytes', contentType, bytes: spoiled };
}

/** The text with a member more, whose value is spelled so. */
function withMember({ value, dice, isValid }: Spoiling, lexeme = '0'): string {
  const [before, after] = withMarkedMember(value, dice, isValid);
  return before + lexeme + after;
}

/** The text with something more inside a string. */
function withText({ value, dice, isValid }: Spoiling, spelled = ''): string {
  const [before, after] = withMarkedText(value, dice, isValid);
  return before + spelled + after;
}

function repeatKey(text: string, dice: Dice, value: Json): string {
  if (value.kind !== 'object' || value.members.length === 0) return '{"a":1,"a":2}';
  const member = dice.pick(value.members);
  if (member === undefined) return text;
  const other = dice.chance(0.5) ? writeJson(member.value) : (dice.pick(['null', '1', '""', '[]']) ?? 'null');
  return `${text.slice(0, -1)},${writeJson(member.key)}:${other}}`;
}

const badBytes: readonly (readonly number[])[] = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xe2, 0x82],
  [0x80],
  [0xf5, 0x80, 0x80, 0x80],
];

function withBadBytes({ value, dice, isValid }: Spoiling): Uint8Array {
  const [before, after] = withMarkedText(value, dice, isValid).map(encodeText);
  return Uint8Array.from([...(before ?? []), ...(dice.pick(badBytes) ?? [0xff]), ...(after ?? [])]);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1)
    bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + at * 2);
  return bytes;
}

function deep(spoiling: Spoiling): string {
  const levels = spoiling.dice.pick([100, 600, 1_200, 12_000]) ?? 100;
  return withMember(spoiling, `${'['.repeat(levels)}${']'.repeat(levels)}`);
}
