/** A point in time, exact: whole seconds since 1970-01-01T00:00:00Z, and the digits of the fraction as written. */
export interface Instant {
  readonly seconds: number;
  /** Decimal digits after the point, added to `seconds` (also before 1970); empty where none were written. */
  readonly fraction: string;
}

/** Whether both are the same point in time; trailing zeros of the fraction do not count. */
export function isSameInstant(one: Instant, other: Instant): boolean {
  return (
    one.seconds === other.seconds &&
    (one.fraction === other.fraction || trimmed(one.fraction) === trimmed(other.fraction))
  );
}

/** Whether one fraction is the other one with digits cut off or rounded away. */
export function isCutFraction(one: Instant, other: Instant): boolean {
  if (isSameInstant(one, other)) return true;
  if (Math.abs(one.seconds - other.seconds) > 1) return false;
  const [short, long] = one.fraction.length <= other.fraction.length ? [one, other] : [other, one];
  const apart = nanosecondsOf(short) - nanosecondsOf(long);
  const unit = 10n ** BigInt(Math.max(0, 9 - short.fraction.length));
  return -apart < unit && 2n * apart <= unit;
}

/** Nanoseconds since 1970; digits past the ninth are cut. */
export function nanosecondsOf(instant: Instant): bigint {
  return BigInt(instant.seconds) * 1_000_000_000n + BigInt(instant.fraction.slice(0, 9).padEnd(9, '0'));
}

function trimmed(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
