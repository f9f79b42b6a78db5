import { Fault } from '../model/fault.ts';
import { type Seed, seed } from '../model/seed.ts';

/** Turns what a user gave (text of a flag or variable, value of a config file) into a setting; a fault names what was wrong. */
export type ReadValue<T> = (given: unknown, name: string) => T;

/** A whole number from `least` on. */
export function wholeNumber(least: number): ReadValue<number> {
  return (given, name) => {
    const value =
      typeof given === 'string' && /^\d+$/.test(given.replaceAll(/[_,]/g, ''))
        ? Number(given.replaceAll(/[_,]/g, ''))
        : given;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    return refuse(name, given, `a whole number from ${least}`);
  };
}

/** A duration in milliseconds: `500ms`, `30s`, `5m`, `1h`; a bare number counts seconds. */
export const duration: ReadValue<number> = (given, name) => {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(String(given));
  const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
  const unit = match?.[2];
  if (match === null || (unit !== undefined && !Object.hasOwn(units, unit)))
    return refuse(name, given, 'a time such as 500ms, 30s, 5m, 1h');
  return (
    Number(match[1]) * (unit === 'ms' || unit === 's' || unit === 'm' || unit === 'h' ? units[unit] : 1_000)
  );
};

/** A number of bytes: `64kB`, `10MB`, or plain. */
export const byteCount: ReadValue<number> = (given, name) => {
  const match = /^(\d{1,12})\s*(kB|KB|MB|GB)?$/.exec(String(given));
  if (match === null) return refuse(name, given, 'a size such as 64kB or 10MB');
  const factor =
    { undefined: 1, kB: 1_000, KB: 1_000, MB: 1_000_000, GB: 1_000_000_000 }[String(match[2])] ?? 1;
  return Number(match[1]) * factor;
};

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): ReadValue<T> {
  return (given, name) =>
    words.find((word) => word === given) ?? refuse(name, given, `one of ${words.join(', ')}`);
}

/** Any text but the empty one. */
export const text: ReadValue<string> = (given, name) =>
  typeof given === 'string' && given !== '' ? given : refuse(name, given, 'a text');

/** True or false; a flag without a value is true. */
export const truth: ReadValue<boolean> = (given, name) => {
  if (given === true || given === 'true' || given === '1') return true;
  if (given === false || given === 'false' || given === '0') return false;
  return refuse(name, given, 'true or false');
};

/** A list of texts; one text is a list of one. */
export const texts: ReadValue<readonly string[]> = (given, name) =>
  Array.isArray(given) ? given.map((one) => text(one, name)) : [text(given, name)];

/** A seed, in decimal or `0x…`. */
export const seedValue: ReadValue<Seed> = (given, name) => {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0) return seed(given);
  if (typeof given === 'bigint' && given >= 0n) return seed(given);
  return typeof given === 'string' && /^(\d{1,20}|0x[0-9a-fA-F]{1,16})$/.test(given)
    ? seed(BigInt(given))
    : refuse(name, given, 'a number from 0 to 2^64-1');
};

/** `Name: value` header fields. */
export const headerFields: ReadValue<readonly (readonly [string, string])[]> = (given, name) =>
  texts(given, name).map((field) => headerField(field, name));

function headerField(field: string, name: string): readonly [string, string] {
  const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*)$/.exec(field);
  if (match === null) return refuse(name, '…', "a header field such as 'Authorization: Bearer …'");
  return [match[1] ?? '', match[2] ?? ''];
}

/** Throws the fault that says what was given and what is allowed. */
export function refuse(name: string, given: unknown, wanted: string): never {
  const shown = typeof given === 'string' ? JSON.stringify(given.slice(0, 80)) : String(given).slice(0, 80);
  throw new Fault(
    name.startsWith('--') ? 'flag-invalid' : 'config-invalid',
    `${name} ${shown} is not ${wanted}`,
  );
}
