import type { Difference } from '../../model/difference.ts';
import { readInstant } from './clock.ts';
import { formOf } from './form.ts';
import { canBeNoise } from './judge.ts';
import type { NoiseKind } from './knowledge.ts';
import { readScalars } from './reading.ts';

/**
 * What kind of noise a difference of legacy against itself shows, or undefined when it shows none.
 * Below a list only values that look generated count: two calls may find other items in the same list, and then
 * every plain field of theirs differs without being volatile.
 */
export function noiseKindOf(ofLegacyItself: Difference): NoiseKind | undefined {
  if (!canBeNoise(ofLegacyItself.fact)) return undefined;
  const scalars = readScalars(ofLegacyItself);
  if (scalars === undefined) return undefined;
  const [one, other] = scalars;
  if (readInstant(one) !== undefined && readInstant(other) !== undefined) return 'clock';
  const [form, again] = [formOf(one), formOf(other)];
  if (form.isIdentifier && form.signature === again.signature) return 'id';
  return ofLegacyItself.pattern.includes('/*') ? undefined : 'random';
}

/** Whether both are bare numbers: these look generated as little as not. */
export function isPlainNumber(difference: Difference): boolean {
  const scalars = readScalars(difference);
  return scalars?.every(({ text }) => /^-?\d{1,20}$/.test(text)) === true;
}
