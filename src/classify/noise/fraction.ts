/** What is known of the fractions of seconds that one side writes at one place. */
interface Habit {
  count: number;
  widest: number;
  /** A fraction that ended in 0 was seen: this side pads, it does not trim. */
  pads: boolean;
  /** Fractions of several widths were seen: this side trims. */
  trims: boolean;
}

/** Readings of each side after which the widest fraction is taken for its precision. */
const enough = 3;

/**
 * Learns how wide each side writes fractions of seconds, place by place: one reading alone cannot tell `.12` padded
 * from trimmed, and one fraction in a thousand ends in three zeros that a side may trim.
 */
export class FractionHabits {
  readonly #habits = new Map<string, Habit>();

  /** Takes one reading of each side in and says whether the two write with two precisions, or one pads and one trims. */
  differ(place: string, legacy: string, candidate: string): boolean {
    const one = this.#learn(`legacy ${place}`, legacy);
    const other = this.#learn(`candidate ${place}`, candidate);
    if (legacy.length === candidate.length) return false;
    const known = one.count >= enough && other.count >= enough;
    if (known && Math.abs(one.widest - other.widest) >= 3) return true;
    return (
      (one.pads && other.trims && !other.pads) ||
      (other.pads && one.trims && !one.pads) ||
      (one.pads && other.pads)
    );
  }

  #learn(key: string, fraction: string): Habit {
    const habit = this.#habits.get(key) ?? { count: 0, widest: fraction.length, pads: false, trims: false };
    habit.count += 1;
    if (fraction.endsWith('0') && fraction.length > 1) habit.pads = true;
    if (fraction.length !== habit.widest) habit.trims = true;
    habit.widest = Math.max(habit.widest, fraction.length);
    this.#habits.set(key, habit);
    return habit;
  }
}
