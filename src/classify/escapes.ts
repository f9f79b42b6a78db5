import type { Clue } from './clue.ts';

/** How two spellings of one string can differ at one character. */
export type EscapeKind = 'unicode' | 'html' | 'solidus' | 'form';

/** One character with both of its spellings. */
export interface EscapeDifference {
  readonly kind: EscapeKind;
  readonly legacy: string;
  readonly candidate: string;
}

const mostUnits = 65_536;
const known = new WeakMap<object, readonly EscapeDifference[]>();

/** The characters that the two spellings of one string write otherwise, the first of each kind. */
export function escapeDifferences(clue: Clue): readonly EscapeDifference[] {
  const found = known.get(clue.difference) ?? compared(clue.legacy.spelling, clue.candidate.spelling);
  known.set(clue.difference, found);
  return found;
}

function compared(legacy: string, candidate: string): readonly EscapeDifference[] {
  const found = new Map<EscapeKind, EscapeDifference>();
  let [left, right] = [0, 0];
  for (let unit = 0; unit < mostUnits && left < legacy.length && right < candidate.length; unit += 1) {
    const [one, other] = [tokenAt(legacy, left), tokenAt(candidate, right)];
    left += one.length;
    right += other.length;
    if (one === other) continue;
    const kind = kindOf(one, other);
    if (!found.has(kind)) found.set(kind, { kind, legacy: one, candidate: other });
  }
  return [...found.values()];
}

/** The spelling of one UTF-16 unit. */
function tokenAt(spelling: string, at: number): string {
  if (spelling[at] !== '\\') return spelling.charAt(at);
  return spelling.slice(at, at + (spelling[at + 1] === 'u' ? 6 : 2));
}

function kindOf(one: string, other: string): EscapeKind {
  const plain = one.length === 1 ? one : other;
  if (one.length > 1 && other.length > 1) return 'form';
  if (plain === '/') return 'solidus';
  if (plain > '\u007e') return 'unicode';
  return "<>&'=".includes(plain) ? 'html' : 'form';
}
