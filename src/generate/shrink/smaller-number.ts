import { lexemeOf, scaledOf } from '../number/scaled.ts';

/** Plainer lexemes: zero, one, the plain spelling, less digits, half. */
export function smallerLexemes(lexeme: string): readonly string[] {
  const exact = scaledOf(lexeme);
  if (exact === undefined) return ['0'];
  const { units, scale } = exact;
  const whole = units / 10n ** BigInt(scale);
  const found = ['0', '1', lexemeOf(exact)];
  if (scale > 0) {
    found.push(whole.toString());
    if (scale > 1) found.push(lexemeOf({ units: units / 10n, scale: scale - 1 }));
    found.push(lexemeOf({ units: units < 0n ? -1n : 1n, scale }));
  }
  if (units < 0n) found.push(lexemeOf({ units: -units, scale }));
  if (scale === 0) {
    for (let step = whole / 2n; step !== 0n && found.length < 40; step /= 2n)
      found.push((whole - step).toString());
    found.push((whole / 10n).toString(), (whole + (whole > 0n ? -1n : 1n)).toString());
  }
  return found;
}
