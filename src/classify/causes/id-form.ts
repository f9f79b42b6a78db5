import { base64Bytes, hexBytes, isSameBytes } from '../base64.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, eitherWay, exactly, lifted, likely, possibly } from '../evidence.ts';
import type { Reading } from '../reading.ts';

const idName = /(?:^|[_-])(?:id|uuid|guid)$|[a-z](?:Id|ID|Uuid)$/;

/** With a hyphen after every digit, which nobody writes, in braces or with `urn:uuid:` before it. */
const longestUuid = 80;

/** The same identifier is written in another form. */
export const idForm: Cause = {
  name: 'id-form',
  title: 'The same identifier in another form: UUID with or without hyphens, zeros in front, another base.',
  severity: 'breaking',
  why: 'identifiers are compared letter by letter',
  level: 'value',
  readers: 'lookups, links and joins by the identifier miss in every language',
  evidence:
    'both are one UUID, one number with and without zeros in front, or one number in base 10 and 16 or 36',
  fix: {
    python: 'str(uuid) has hyphens, uuid.hex has none',
    go: 'google/uuid String() has hyphens; a [16]byte is written as a list of numbers',
    java: 'UUID.toString() has hyphens; String.format("%05d", id) pads',
    node: 'padStart(5, "0") pads; toString(36) changes the base',
    rust: 'Uuid::hyphenated, simple, urn',
  },
  notThis: { 'id-mapping': 'the identifiers are two', 'letter-case': 'the text is no identifier' },
  examples: [
    {
      rows: [
        ['str(uuid)', '"6f1c2d3e-4a5b-4c6d-8e7f-001122334455"', '"00042"', '"T-0042"', '"zz9"'],
        ['uuid.hex', '"6F1C2D3E4A5B4C6D8E7F001122334455"', '"42"', '"T-42"', '"46629"'],
      ],
    },
    {
      rows: [
        ['uuid', '"6f1c2d3e-4a5b-4c6d-8e7f-001122334455"'],
        ['[16]byte', '[111,28,45,62,74,91,76,109,142,127,0,17,34,51,68,85]'],
      ],
    },
  ],
  facts: ['string-value', 'type', 'header-value', 'header-part-value'],
  only: {
    'string-value': { either: ['digit', 'minus', 'upper', 'opener'] },
    type: {
      kinds: ['string number', 'string array'],
    },
  },
  recognise: (clue) => {
    const [one, other] = [uuidBytes(clue.legacy.text), uuidBytes(clue.candidate.text)];
    if (isSameBytes(one, other)) return lifted(exactly(`${bothSides(clue)}: one UUID`), 4);
    if (one !== undefined && other !== undefined && hyphensIn(clue.legacy) !== hyphensIn(clue.candidate))
      return likely(`${bothSides(clue)}: both are UUIDs, with and without hyphens`);
    if (one !== undefined && other !== undefined && isInOtherCase(clue.legacy.text, clue.candidate.text))
      return likely(`${bothSides(clue)}: both are UUIDs, in capitals and in small letters`);
    return eitherWay(clue, (left, right) => relation(clue, left, right));
  },
};

const longestPadded = 80;

function withoutPadding(text: string): string {
  return text.replace(/(?<![\d.])0+(?=\d)/g, '');
}

function isInOtherCase(one: string, other: string): boolean {
  const isSmall = (text: string): boolean => text === text.toLowerCase();
  return isSmall(one) !== isSmall(other) && /[a-f]/i.test(one) && /[a-f]/i.test(other);
}

function relation(clue: Clue, left: Reading, right: Reading): Evidence | undefined {
  if (left.kind !== 'string') return undefined;
  const bytes = uuidBytes(left.text);
  if (bytes !== undefined && right.kind === 'string' && isSameBytes(base64Bytes(right.text), bytes))
    return exactly(`${right.side} is the UUID in base64`);
  if (bytes !== undefined && right.spelling.replace(/\s/g, '') === `[${bytes.join(',')}]`)
    return exactly(`${right.side} is the UUID as bytes`);
  if (right.kind === 'number' && idName.test(clue.key))
    return lifted(possibly(`${bothSides(clue)}: the member is called ${clue.key}`), -1);
  if (right.kind !== 'string') return undefined;
  if (
    left.text.length <= longestPadded &&
    left.text !== right.text &&
    withoutPadding(left.text) === right.text
  )
    return lifted(exactly(`${left.side} has zeros in front`), 4);
  const base = baseOf(left.text, right.text);
  return base === undefined
    ? undefined
    : likely(`${bothSides(clue)}: one number, in base ${base} and in base 10`);
}

function uuidBytes(text: string): Uint8Array | undefined {
  if (text.length < 32 || text.length > longestUuid) return undefined;
  const digits = text.replace(/^urn:uuid:|^\{|\}$/gi, '').replaceAll('-', '');
  return digits.length === 32 ? hexBytes(digits) : undefined;
}

function hyphensIn({ text }: Reading): number {
  return text.split('-').length;
}

function baseOf(text: string, decimal: string): number | undefined {
  if (!/^[0-9a-z]{2,12}$/i.test(text) || !/^[1-9]\d{1,17}$/.test(decimal) || text === decimal)
    return undefined;
  return [16, 36].find((base) => Number.parseInt(text, base) === Number(decimal));
}
