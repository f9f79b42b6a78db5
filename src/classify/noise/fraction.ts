/** What is known of the fractions of seconds that one side writes at one place. */
interface Habit {
  widest: number;
  /** A fraction that ended in 0 was seen: this side pads, it does not trim. */
  pads: boolean;
  /** Fractions of several widths were seen: this side trims. */
  trims: boolean;
}

/** Learns how wide each side writes fractions of seconds, place by place, since one reading alone cannot tell `.12` padded from trimmed. */
export class FractionHabits {
  readonly #habits = new Map<string, Habit>();

  /** Takes one reading of each side in and says whether their widths tell two habits apart. */
  differ(place: string, legacy: string, candidate: string): boolean {
    const one = this.#learn(`legacy ${place}`, legacy);
    const other = this.#learn(`candidate ${place}`, candidate);
    if (Math.abs(legacy.length - candidate.length) >= 3) return true;
    if (legacy.length === candidate.length) return false;
    return (
      (one.pads && other.trims && !other.pads) ||
      (other.pads && one.trims && !one.pads) ||
      (one.pads && other.pads)
    );
  }

  #learn(key: string, fraction: string): Habit {
    const habit = this.#habits.get(key) ?? { widest: fraction.length, pads: false, trims: false };
    if (fraction.endsWith('0') && fraction.length > 1) habit.pads = true;
    if (fraction.length !== habit.widest) habit.trims = true;
    habit.widest = Math.max(habit.widest, fraction.length);
    this.#habits.set(key, habit);
    return habit;
  }
}
