import { tapeFalse, tapeNull, tapeNumber, tapeTrue } from './tape.ts';

/** A word that stands for a value. */
export interface Literal {
  readonly bytes: Uint8Array;
  readonly kind: number;
  /** Whether RFC 8259 knows it. */
  readonly known: boolean;
}

const literals: readonly Literal[] = [
  literal('null', tapeNull, true),
  literal('true', tapeTrue, true),
  literal('false', tapeFalse, true),
  literal('NaN', tapeNumber, false),
  literal('Infinity', tapeNumber, false),
  literal('-Infinity', tapeNumber, false),
  literal('-NaN', tapeNumber, false),
];

/** The literal that stands at this offset, or undefined. */
export function literalAt(bytes: Uint8Array, at: number): Literal | undefined {
  return literals.find(
    (each) => each.bytes[0] === bytes[at] && startsWith(bytes, at, each.bytes) && isWhole(bytes, at, each),
  );
}

/** Whether the text ends within a literal that begins here. */
export function isLiteralPrefix(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.subarray(at, at + 10);
  return literals.some(
    (each) => rest.length < each.bytes.length && rest.every((byte, index) => each.bytes[index] === byte),
  );
}

function startsWith(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  return word.every((byte, index) => bytes[at + index] === byte);
}

/** `nullx` is no literal. */
function isWhole(bytes: Uint8Array, at: number, word: Literal): boolean {
  const next = bytes[at + word.bytes.length] ?? 0;
  const letter = next | 0x20;
  return !((letter >= 0x61 && letter <= 0x7a) || (next >= 0x30 && next <= 0x39) || next === 0x5f);
}

function literal(text: string, kind: number, known: boolean): Literal {
  return { bytes: new TextEncoder().encode(text), kind, known };
}
