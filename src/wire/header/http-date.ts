import type { HeaderPart } from './part.ts';
import { opaqueHeader } from './part.ts';

/** A time as a header spells it: the form with digits and names masked, and Unix seconds where it is a time at all. */
export interface HttpDate {
  readonly form: string;
  readonly seconds: number | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const imf =
  /^(?:[a-z]+, ?)?(\d{1,2})[ -]([a-z]{3})[ -](\d{2,4}) (\d{2}):(\d{2}):(\d{2})(?: (gmt|utc|z|[+-]\d{4}))?$/i;
const asctime = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:z|([+-]\d{2}):?(\d{2}))?$/i;
const fixed =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const fixedForm = 'IMF-fixdate';
const dateLimit = 80;

/** The form and the instant of a date in a header: IMF-fixdate, RFC 850, asctime, and what services write instead. */
export function parseHttpDate(text: string): HttpDate {
  if (text.length > dateLimit) return { form: 'long', seconds: undefined };
  return { form: formOf(text), seconds: fromImf(text) ?? fromAsctime(text) ?? fromIso(text) };
}

/** A header that holds a time: an instant and a form, compared apart. */
export function readHttpDate(text: string): HeaderPart {
  const { form, seconds } = parseHttpDate(text);
  if (seconds === undefined) return opaqueHeader(text);
  return { ...opaqueHeader(text), meaning: `@${seconds}`, form };
}

/** A header that is a clock, `Date`: only the form is compared. */
export function readClock(text: string): HeaderPart {
  if (fixed.test(text)) return { ...opaqueHeader(text), meaning: '@', form: fixedForm };
  const { form, seconds } = parseHttpDate(text);
  return { ...opaqueHeader(text), meaning: seconds === undefined ? text : '@', form };
}

function formOf(text: string): string {
  if (fixed.test(text)) return fixedForm;
  return text
    .replaceAll(/\b(?:mon|tue|wed|thu|fri|sat|sun)\b/gi, cased)
    .replaceAll(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, 'Dayname')
    .replaceAll(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/gi, cased)
    .replaceAll(/\d/g, '0');
}

function cased(name: string): string {
  if (name === name.toLowerCase()) return 'abc';
  return name === name.toUpperCase() ? 'ABC' : 'Abc';
}

function fromImf(text: string): number | undefined {
  const [, day, month, year, hour, minute, second, zone] = imf.exec(text) ?? [];
  return instant([year, month, day, hour, minute, second], offsetOf(zone));
}

function fromAsctime(text: string): number | undefined {
  const [, month, day, hour, minute, second, year] = asctime.exec(text) ?? [];
  return instant([year, month, day, hour, minute, second], 0);
}

function fromIso(text: string): number | undefined {
  const [, year, month, day, hour, minute, second, hours, minutes] = iso.exec(text) ?? [];
  if (month === undefined) return undefined;
  const offset = hours === undefined ? 0 : offsetOf(`${hours}${minutes}`);
  return instant([year, months[Number(month) - 1], day, hour, minute, second], offset);
}

function instant(fields: readonly (string | undefined)[], offset: number): number | undefined {
  const [year, month, day, hour, minute, second] = fields;
  if (year === undefined || month === undefined) return undefined;
  const index = months.indexOf(month.toLowerCase());
  if (index < 0) return undefined;
  const milliseconds = Date.UTC(
    fullYear(year),
    index,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return milliseconds / 1000 - offset;
}

// RFC 9110, 5.6.7: two digits are this century or, where that is far ahead, the last; the pivot is the POSIX one.
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 69 ? 2000 : 1900);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || !/^[+-]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return (zone.startsWith('-') ? -60 : 60) * minutes;
}
