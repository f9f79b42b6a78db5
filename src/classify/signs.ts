/** What a text can hold that some causes need: a bit each, so that one pass over a text answers for all causes. */
const bits = {
  /** No character at all. */
  empty: 1 << 0,
  /** Nothing but a number's characters, with a digit among them. */
  numeric: 1 << 1,
  digit: 1 << 2,
  lower: 1 << 3,
  upper: 1 << 4,
  /** White space that ends no line. */
  space: 1 << 5,
  /** Carriage return or line feed. */
  lineEnd: 1 << 6,
  /** Other control characters of ASCII. */
  control: 1 << 7,
  /** Whatever is outside ASCII. */
  wide: 1 << 8,
  point: 1 << 9,
  minus: 1 << 10,
  plus: 1 << 11,
  slash: 1 << 12,
  equals: 1 << 13,
  underscore: 1 << 14,
  percent: 1 << 15,
  ampersand: 1 << 16,
  less: 1 << 17,
  /** A quote, bracket or brace that JSON may begin with. */
  opener: 1 << 18,
  /** Any other printing character of ASCII. */
  other: 1 << 19,
} as const;

/** The name of a sign. */
export type Sign = keyof typeof bits;

const punctuation: Readonly<Record<string, Sign>> = {
  '.': 'point',
  '-': 'minus',
  '+': 'plus',
  '/': 'slash',
  '=': 'equals',
  _: 'underscore',
  '%': 'percent',
  '&': 'ampersand',
  '<': 'less',
  '"': 'opener',
  '[': 'opener',
  '{': 'opener',
};
const asciiEnd = 0x80;
const signOfCode = Int32Array.from({ length: asciiEnd }, (_, code) => bits[signNamed(code)]);
const ofNumbers = bits.digit | bits.point | bits.minus | bits.plus | bits.lower | bits.upper;

/** All signs of a text. */
export function signsOf(text: string): number {
  if (text === '') return bits.empty;
  let signs = 0;
  let lettersOfNumbers = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= asciiEnd) signs |= bits.wide;
    else {
      const sign = signOfCode[code] ?? 0;
      signs |= sign;
      if ((sign & (bits.lower | bits.upper)) !== 0 && (code | 0x20) !== 0x65) lettersOfNumbers = false;
    }
  }
  const isNumeric = lettersOfNumbers && (signs & ~ofNumbers) === 0 && (signs & bits.digit) !== 0;
  return isNumeric ? signs | bits.numeric : signs;
}

/** The bits of these signs. */
export function maskOf(signs: readonly Sign[]): number {
  return signs.reduce((mask, sign) => mask | bits[sign], 0);
}

function signNamed(code: number): Sign {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'lower';
  if (/[A-Z]/.test(character)) return 'upper';
  if (/[\r\n]/.test(character)) return 'lineEnd';
  if (/\s/.test(character)) return 'space';
  if (/[\x00-\x1f\x7f]/.test(character)) return 'control';
  return punctuation[character] ?? 'other';
}
