import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** Characters outside ASCII in a header are encoded in another way. */
export const headerEncoding: Cause = {
  name: 'header-encoding',
  title: 'Characters outside ASCII in a header: raw UTF-8, Latin-1, percent or MIME encoding.',
  severity: 'risky',
  why: 'HTTP leaves such bytes to the reader',
  level: 'value',
  readers: 'Python and Node read Latin-1, Go bytes, browsers guess',
  evidence: 'one value has bytes past 7F, an encoded word or %XX, where the other has another form of it',
  fix: {
    any: "percent-encode, or filename*=UTF-8''… in Content-Disposition (RFC 8187)",
    go: 'header values are written byte by byte',
    python: 'Starlette and WSGI encode Latin-1, and fail on other characters',
  },
  notThis: { 'percent-encoding': 'both are ASCII' },
  examples: [
    {
      fact: 'header-value',
      place: { kind: 'header', name: 'X-Title' },
      rows: [
        ['Go', 'caf\u00c3\u00a9'],
        ['Latin-1', 'caf\u00e9'],
        ['escaped', 'caf%C3%A9'],
      ],
    },
  ],
  facts: ['header-value', 'header-part-value', 'header-spelling'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (!/[\x80-\xff]|=\?/.test(one.text) || one.text === other.text) return undefined;
      const [left, right] = [meanings(one), meanings(other)];
      const isReplaced = !/[^\x20-\x7e]/.test(other.text) && plain(one.text) === plain(other.text);
      return left.some((text) => right.includes(text)) || isReplaced
        ? lifted(exactly(`${clue.header}: ${bothSides(clue)}`), 5)
        : undefined;
    }),
};

function meanings(reading: Reading): readonly string[] {
  const bytes = Uint8Array.from(reading.text, (letter) => letter.charCodeAt(0) & 0xff);
  const found = [reading.text, new TextDecoder().decode(bytes)];
  try {
    found.push(decodeURIComponent(reading.text));
  } catch {
    // A value that is not percent-encoded has its other meanings.
  }
  return found.filter((text) => !text.includes('\ufffd'));
}

function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]|\?/g, '');
}
