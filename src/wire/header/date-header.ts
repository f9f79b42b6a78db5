import { isFixdate, readHttpDate } from '../time/http-date.ts';
import { readTimestamp } from '../time/timestamp.ts';
import type { HeaderPart } from './part.ts';
import { opaqueHeader } from './part.ts';

/** A time as a header spells it: the form with digits and names masked, and Unix seconds where it is a time at all. */
export interface DateSpelling {
  readonly form: string;
  readonly seconds: number | undefined;
}

const fixedForm = 'IMF-fixdate';
const dateLimit = 80;

/** The form and the instant of a date in a header: IMF-fixdate, RFC 850, asctime, and what services write instead. */
export function readDateSpelling(text: string): DateSpelling {
  if (text.length > dateLimit) return { form: 'long', seconds: undefined };
  return { form: formOf(text), seconds: (readHttpDate(text) ?? readTimestamp(text))?.seconds };
}

/** A header that holds a time: an instant and a form, compared apart. */
export function readDateHeader(text: string): HeaderPart {
  const { form, seconds } = readDateSpelling(text);
  if (seconds === undefined) return opaqueHeader(text);
  return { ...opaqueHeader(text), meaning: `@${seconds}`, form };
}

/** A header that is a clock, `Date`: only the form is compared. */
export function readClockHeader(text: string): HeaderPart {
  if (isFixdate(text)) return { ...opaqueHeader(text), meaning: '@', form: fixedForm };
  const { form, seconds } = readDateSpelling(text);
  return { ...opaqueHeader(text), meaning: seconds === undefined ? text : '@', form };
}

function formOf(text: string): string {
  if (isFixdate(text)) return fixedForm;
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
