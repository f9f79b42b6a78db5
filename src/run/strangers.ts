import type { Difference } from '../model/difference.ts';
import { pointerTokens } from '../model/pointer.ts';

/**
 * The differences without those inside a pair of items that are not the same thing: where two items of a list carry
 * identifiers that do not stand for each other, everything else in which they differ follows from that.
 */
export function withoutStrangers(
  differences: readonly Difference[],
  contradictions: readonly Difference[],
): readonly Difference[] {
  if (contradictions.length === 0) return differences;
  const items = [
    ...new Set(contradictions.map(({ pointer }) => itemOf(pointer)).filter((item) => item !== undefined)),
  ];
  if (items.length === 0) return differences;
  return differences.filter(
    (difference) =>
      contradictions.includes(difference) || !items.some((item) => difference.pointer.startsWith(`${item}/`)),
  );
}

/** The pointer of the innermost list item that holds the place, or undefined outside lists. */
function itemOf(pointer: Difference['pointer']): string | undefined {
  const parts = pointerTokens(pointer).length === 0 ? [] : pointer.split('/').slice(0, -1);
  for (let end = parts.length; end > 1; end -= 1)
    if (/^\d+$/.test(parts[end - 1] ?? '')) return parts.slice(0, end).join('/');
  return undefined;
}
