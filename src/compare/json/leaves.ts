import type { Fragment } from '../../model/difference.ts';
import type { Pair } from '../../model/side.ts';
import { equalDecimals, parseDecimal } from '../../wire/decimal.ts';
import { tapeFalse, tapeKind, tapeNumber, tapeString, tapeTrue } from '../../wire/tape.ts';
import { equalSpans } from '../bytes.ts';
import { fragmentOf, lexemeAt, spanOf, stringAt } from './document.ts';
import type { FactAndLevel, Frame, Pairing, Walk } from './walk.ts';
import { note, tokenOf } from './walk.ts';

const plainInteger = /^[1-9]\d*$/;

/** Compares two values of which at least one is a leaf. */
export function compareLeaves(walk: Walk, pairing: Pairing, frame: Frame | undefined): void {
  const found = factOf(walk, pairing.legacy, pairing.candidate);
  if (found === undefined) return;
  const token = frame === undefined ? undefined : tokenOf(walk, pairing);
  note(walk, { frame, token }, found, () => fragments(walk, pairing));
}

/** Both nodes with what they parse to. */
export function fragments(walk: Walk, pairing: Pick<Pairing, 'legacy' | 'candidate'>): Pair<Fragment> {
  return {
    legacy: fragmentOf(walk.legacy, pairing.legacy),
    candidate: fragmentOf(walk.candidate, pairing.candidate),
  };
}

function factOf(walk: Walk, left: number, right: number): FactAndLevel | undefined {
  const { legacy, candidate } = walk;
  const kind = tapeKind(legacy.tape, left);
  const other = tapeKind(candidate.tape, right);
  if (kind !== other)
    return isBoolean(kind) && isBoolean(other) ? ['boolean-value', 'value'] : ['type', 'shape'];
  switch (kind) {
    case tapeNumber: {
      const lexeme = lexemeAt(legacy.tape, left);
      const against = lexemeAt(candidate.tape, right);
      if (lexeme === against) return undefined;
      return equalNumbers(lexeme, against) ? ['number-spelling', 'spelling'] : ['number-value', 'value'];
    }
    case tapeString:
      return stringFact(walk, left, right);
    default:
      return undefined;
  }
}

/** How two strings differ: in their values, or in nothing but the escapes. */
export function stringFact(walk: Walk, left: number, right: number): FactAndLevel | undefined {
  const { legacy, candidate } = walk;
  if (equalSpans(legacy.bytes, spanOf(legacy, left), candidate.bytes, spanOf(candidate, right)))
    return undefined;
  if (stringAt(legacy.tape, left) !== stringAt(candidate.tape, right)) return ['string-value', 'value'];
  return ['string-spelling', 'spelling'];
}

/** Whether two lexemes spell one number, exactly; what is no number in JSON equals nothing but itself. */
function equalNumbers(legacy: string, candidate: string): boolean {
  // Two plain whole numbers that are not spelled alike are not equal.
  if (plainInteger.test(legacy) && plainInteger.test(candidate)) return false;
  const left = parseDecimal(legacy);
  const right = parseDecimal(candidate);
  return left !== undefined && right !== undefined && equalDecimals(left, right);
}

function isBoolean(kind: number): boolean {
  return kind === tapeTrue || kind === tapeFalse;
}
