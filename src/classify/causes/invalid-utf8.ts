import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted, likely } from '../evidence.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are not UTF-8 are passed on by one side and replaced by the other. */
export const invalidUtf8: Cause = {
  name: 'invalid-utf8',
  title: 'Bytes that are not UTF-8 on one side.',
  severity: 'breaking',
  why: 'JSON must be UTF-8: strict readers refuse the whole text',
  level: 'value',
  readers: 'Python and Rust raise; Go, Java and JavaScript replace the bytes by U+FFFD',
  evidence: 'the bytes of exactly one side are not UTF-8',
  fix: {
    go: 'strings.ToValidUTF8 on input: a string holds any bytes, and some encoders pass them on',
    python: 'bytes.decode("utf-8", "replace") at the edge; not surrogateescape in answers',
    java: 'name the charset: new String(bytes, UTF_8)',
    node: 'Buffer.toString("utf8") replaces; latin1 keeps',
    rust: 'String::from_utf8_lossy at the edge',
  },
  notThis: {
    'surrogate-replaced': 'the source is an escape',
    'character-encoding': 'the bytes are UTF-8 of other characters',
  },
  examples: [],
  facts: ['string-value', 'string-spelling', 'json-flaw', 'text', 'bytes'],
  only: {
    'string-value': { either: ['wide'] },
    'string-spelling': { either: ['wide'] },
    text: { either: ['wide'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (
        clue.header !== '' ||
        !one.text.includes('\ufffd') ||
        one.kind === 'absent' ||
        isUtf8(one.bytes) ||
        !isUtf8(other.bytes)
      )
        return undefined;
      const says = [`${one.side}'s bytes are not UTF-8`, bothSides(clue)];
      return squeezed(one.text) === squeezed(other.text)
        ? lifted(exactly(...says), 5)
        : lifted(likely(...says), 32);
    }),
};

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function squeezed(text: string): string {
  return text.replace(/\ufffd+/g, '\ufffd');
}
