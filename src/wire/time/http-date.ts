import { daysSinceEpoch, isDate, secondsPerDay } from './civil.ts';
import type { Instant } from './instant.ts';

/** A date as HTTP headers and mail write it (RFC 9110, 5.6.7; RFC 5322, 3.3). */
export interface HttpDate extends Instant {
  readonly kind: 'http-date';
  readonly form: 'imf-fixdate' | 'rfc850' | 'asctime' | 'mail';
  /** `GMT`, `UTC`, `-0000`, `+0100`; empty in asctime. Only `GMT` is allowed in new messages. */
  readonly zone: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const mail =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2})[ -]([A-Z][a-z]{2})[ -](\d{4}) (\d\d):(\d\d):(\d\d) ?(GMT|UTC|UT|Z|[+-]\d{4}|[A-Z]{3,4})?$/;
const fixdate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const rfc850 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d):(\d\d):(\d\d) (GMT|UTC)$/;
const asctime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/** Whether the text is the one form that new messages may have (RFC 9110, 5.6.7). */
export function isFixdate(text: string): boolean {
  return fixdate.test(text);
}

/** The text as an HTTP date in any of its forms, or undefined. */
export function readHttpDate(text: string): HttpDate | undefined {
  if (text.length < 20 || text.length > 40) return undefined;
  const modern = mail.exec(text);
  if (modern !== null) return dateOf(modern.slice(1), isFixdate(text) ? 'imf-fixdate' : 'mail');
  const old = rfc850.exec(text);
  if (old !== null) return dateOf(old.slice(1), 'rfc850');
  const c = asctime.exec(text);
  if (c === null) return undefined;
  const [, month = '', day = '', hour = '', minute = '', second = '', year = ''] = c;
  return dateOf([day.trim(), month, year, hour, minute, second, ''], 'asctime');
}

function dateOf(parts: readonly (string | undefined)[], form: HttpDate['form']): HttpDate | undefined {
  const [day, name = '', written, hour, minute, second, zone = ''] = parts;
  const month = months.indexOf(name) + 1;
  const year = Number(written) + (form === 'rfc850' ? (Number(written) < 70 ? 2000 : 1900) : 0);
  if (!isDate(year, month, Number(day)) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const seconds = daysSinceEpoch(year, month, Number(day)) * secondsPerDay + clock - offsetSeconds(zone);
  return { kind: 'http-date', form, zone, seconds, fraction: '' };
}

function offsetSeconds(zone: string): number {
  if (!/^[+-]\d{4}$/.test(zone)) return 0;
  const size = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3)) * 60;
  return zone.startsWith('-') ? -size : size;
}
