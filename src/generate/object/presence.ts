import type { Drawing } from '../draw/drawing.ts';

/** Which optional members an object has: all, none, or each with some probability; or a row of a covering array. */
export type Presence =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'row'; readonly bit: number; readonly inverted: boolean };

/** How the members of one object are chosen. */
export function presenceOf(drawing: Drawing, members: number): Presence {
  if (drawing.tiny || drawing.room <= 0) return { kind: 'share', share: 0 };
  if (drawing.edge !== undefined) return rowOf(drawing.edge, members);
  const { dice } = drawing;
  if (dice.chance(0.12)) return { kind: 'share', share: 1 };
  if (dice.chance(0.12)) return { kind: 'share', share: 0 };
  return { kind: 'share', share: 0.2 + 0.6 * (dice.below(1_000) / 1_000) };
}

/** Whether the member at this index is there. */
export function isIncluded(presence: Presence, at: number, { dice }: Drawing): boolean {
  if (presence.kind === 'share')
    return presence.share === 1 || (presence.share > 0 && dice.chance(presence.share));
  return (((at >> presence.bit) & 1) === 1) !== presence.inverted;
}

/** How many rows see every pair of members together, apart, and both missing. */
export function rowsFor(members: number): number {
  return 2 + 2 * bitsFor(members);
}

/**
 * Rows 0 and 1: all, none. Then for each bit of the index: the members that have it, and the others. Each time round
 * starts one row later: the bounds of the members come round too, and no member may meet only every other of its own.
 */
function rowOf(row: number, members: number): Presence {
  const round = rowsFor(members);
  const at = (row + Math.floor(row / round)) % round;
  if (at < 2) return { kind: 'share', share: 1 - at };
  return { kind: 'row', bit: (at - 2) >> 1, inverted: at % 2 === 1 };
}

function bitsFor(members: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, members))));
}
