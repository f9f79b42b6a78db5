/** How a span of time is written. */
export type DurationForm = 'iso8601' | 'units' | 'clock' | 'seconds' | 'number';

/** A span of time. */
export interface Duration {
  readonly form: DurationForm;
  readonly nanoseconds: bigint;
}

const iso =
  /^([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:[.,](\d{1,9}))?S)?)?$/;
const clock = /^(-?)(?:(\d{1,7}) days?, |(\d{1,7})[ .])?(\d{1,7}):(\d\d):(\d\d)(?:\.(\d{1,9}))?$/;
const suffixed = /^(-?)(?:\d{1,12}(?:\.\d{1,9})?(?:ns|us|µs|μs|ms|s|m|h|d)){1,7}$/;
const part = /(\d{1,12})(?:\.(\d{1,9}))?(ns|us|µs|μs|ms|s|m|h|d)/g;
const second = 1_000_000_000n;
const unitNanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: second,
  m: 60n * second,
  h: 3600n * second,
  d: 86_400n * second,
};

/** The text as a duration (ISO 8601, Go's `1h0m1.5s`, protobuf's `3601.5s`, a clock `1:00:01.5`), or undefined. */
export function readDuration(text: string): Duration | undefined {
  if (text.length < 2 || text.length > 60) return undefined;
  if (text[0] === 'P' || text[1] === 'P') return readIso(text);
  return text.includes(':') ? readClock(text) : readSuffixed(text);
}

/** What a bare number would be as a duration, for each unit it may count. */
export function readNumericDurations(lexeme: string): readonly Duration[] {
  const match = /^(-?)(\d{1,18})(?:\.(\d{1,9})\d*)?$/.exec(lexeme);
  if (match === null) return [];
  const [, sign, whole = '0', fraction = ''] = match;
  const scaled = BigInt(whole + fraction.padEnd(9, '0'));
  return [second, 1_000_000n, 1000n, 1n, 60n * second].map((unit) => ({
    form: 'number',
    nanoseconds: signed(sign, (scaled * unit) / second),
  }));
}

function readIso(text: string): Duration | undefined {
  const match = iso.exec(text);
  if (match === null || !/\d/.test(text)) return undefined;
  const [, sign, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const whole = (BigInt(weeks) * 7n + BigInt(days)) * 86_400n + BigInt(hours) * 3600n + BigInt(minutes) * 60n;
  return {
    form: 'iso8601',
    nanoseconds: signed(sign, (whole + BigInt(seconds)) * second + nanoseconds(fraction)),
  };
}

function readClock(text: string): Duration | undefined {
  const match = clock.exec(text);
  if (match === null) return undefined;
  const [, sign, days, dotted, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const whole = BigInt(days ?? dotted ?? '0') * 86_400n + BigInt(hours) * 3600n + BigInt(minutes) * 60n;
  return {
    form: 'clock',
    nanoseconds: signed(sign, (whole + BigInt(seconds)) * second + nanoseconds(fraction)),
  };
}

function readSuffixed(text: string): Duration | undefined {
  const match = suffixed.exec(text);
  if (match === null) return undefined;
  let sum = 0n;
  for (const [, whole = '0', fraction = '', unit = 's'] of text.matchAll(part)) {
    const size = unitNanoseconds[unit] ?? 0n;
    sum += BigInt(whole) * size + (nanoseconds(fraction) * size) / second;
  }
  const isSeconds = /^-?[\d.]+s$/.test(text);
  return { form: isSeconds ? 'seconds' : 'units', nanoseconds: signed(match[1], sum) };
}

function nanoseconds(fraction: string): bigint {
  return BigInt(fraction.padEnd(9, '0'));
}

function signed(sign: string | undefined, value: bigint): bigint {
  return sign === '-' ? -value : value;
}
