/** What a text can hold that some causes need: a bit each, so that one pass over a text answers for all causes. */
const bits = {
  /** No character at all. */
  empty: 0x1,
  /** Nothing but a number's characters, with a digit among them. */
  numeric: 0x2,
  digit: 0x4,
  lower: 0x8,
  upper: 0x10,
  /** White space that ends no line. */
  space: 0x20,
  /** Carriage return or line feed. */
  lineEnd: 0x40,
  /** Other control characters of ASCII. */
  control: 0x80,
  /** Whatever is outside ASCII. */
  wide: 0x100,
  point: 0x200,
  minus: 0x400,
  plus: 0x800,
  slash: 0x1000,
  equals: 0x2000,
  underscore: 0x4000,
  percent: 0x8000,
  ampersand: 0x10000,
  less: 0x20000,
  /** A quote, bracket or brace that JSON may begin with. */
  opener: 0x40000,
  /** Any other printing character of ASCII. */
  other: 0x80000,
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
