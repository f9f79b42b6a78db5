import { daysSinceEpoch, isDate, secondsPerDay } from './civil.ts';
import type { Instant } from './instant.ts';

/** How a zone is written; `none` leaves the reader to guess. */
export type ZoneForm = 'none' | 'Z' | 'z' | 'name' | '+00:00' | '+0000' | '+00';

/** A date and time as RFC 3339, ISO 8601 or a near relative of them writes it. */
export interface Timestamp extends Instant {
  readonly kind: 'timestamp' | 'date';
  /** `T`, `t` or a space; empty in a date alone. */
  readonly separator: string;
  readonly basic: boolean;
  readonly hasSeconds: boolean;
  readonly zone: ZoneForm;
  /** East of UTC; 0 where no zone is written. */
  readonly offsetMinutes: number;
  readonly negativeZero: boolean;
}

const longest = 80;
const extended =
  /^(\d{4})-(\d\d)-(\d\d)(?:([Tt ])(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,30}))?)?( ?(?:[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?))?(?: [A-Z]{1,5}| m=.{1,20}|\[[\w/+-]{1,40}\])*)?$/;
const compact =
  /^(\d{4})(\d\d)(\d\d)([Tt])(\d\d)(\d\d)(\d\d)?(?:[.,](\d{1,30}))?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

/** The text as a timestamp, or undefined; a text without a zone is read as UTC and says so in `zone`. */
export function readTimestamp(text: string): Timestamp | undefined {
  if (text.length < 10 || text.length > longest || !isDigitAt(text, 0)) return undefined;
  const match = extended.exec(text) ?? compact.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[5] ?? 0), Number(match[6] ?? 0), Number(match[7] ?? 0)];
  if (!isDate(year, month, day) || hour > 24 || minute > 59 || second > 60) return undefined;
  const separator = match[4] ?? '';
  const zone = (match[9] ?? '').trim();
  const offsetMinutes = minutesOf(zone);
  const clock = hour * 3600 + minute * 60 + second;
  return {
    kind: separator === '' ? 'date' : 'timestamp',
    seconds: daysSinceEpoch(year, month, day) * secondsPerDay + clock - offsetMinutes * 60,
    fraction: match[8] ?? '',
    separator,
    basic: text[4] !== '-',
    hasSeconds: match[7] !== undefined,
    zone: zoneForm(zone),
    offsetMinutes,
    negativeZero: zone.length > 1 && /^-00:?(00)?$/.test(zone),
  };
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function zoneForm(zone: string): ZoneForm {
  if (zone === '') return 'none';
  if (zone === 'Z' || zone === 'z') return zone;
  if (/^[A-Z]/.test(zone)) return 'name';
  if (zone.includes(':')) return '+00:00';
  return zone.length > 3 ? '+0000' : '+00';
}

function minutesOf(zone: string): number {
  const match = zone.length < 2 ? null : /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
  return match[1] === '-' ? -minutes : minutes;
}
