import type { Format } from './format.ts';

const rest = /^(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const durationPattern =
  /^P(?:\d+W|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `date` (RFC 3339, full-date). */
export const date: Format = { on: 'string', isValid: (text) => text.length === 10 && isDateAt(text) };

/** `time` (RFC 3339, full-time), with an offset. */
export const time: Format = { on: 'string', isValid: (text) => isTimeAt(text, 0) };

/** `date-time` (RFC 3339). */
export const dateTime: Format = {
  on: 'string',
  isValid: (text) => isDateAt(text) && (text.charCodeAt(10) | 0x20) === 0x74 && isTimeAt(text, 11),
};

/** `duration` (RFC 3339, appendix A). */
export const duration: Format = { on: 'string', isValid: (text) => durationPattern.test(text) };

/** Whether the text begins with a date that there is. */
function isDateAt(text: string): boolean {
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d || !(year >= 0 && day >= 1)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && leap ? 29 : (days[month - 1] ?? 0));
}

/** Whether the text ends with a time from here on. A leap second is the last of a day in UTC, whatever the offset. */
function isTimeAt(text: string, at: number): boolean {
  const hour = pairAt(text, at);
  const minute = pairAt(text, at + 3);
  const second = pairAt(text, at + 6);
  if (text.charCodeAt(at + 2) !== 0x3a || text.charCodeAt(at + 5) !== 0x3a) return false;
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return false;
  const tail = text.slice(at + 8);
  if (tail === 'Z') return second < 60 || hour * 60 + minute === 1439;
  if (!rest.test(tail)) return false;
  const offset = offsetOf(tail);
  if (offset === undefined) return false;
  return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

/** Minutes that the offset at the end says, undefined where it says too many. */
function offsetOf(tail: string): number | undefined {
  if ((tail.charCodeAt(tail.length - 1) | 0x20) === 0x7a) return 0;
  const hour = pairAt(tail, tail.length - 5);
  const minute = pairAt(tail, tail.length - 2);
  if (hour > 23 || minute > 59) return undefined;
  return (hour * 60 + minute) * (tail.charAt(tail.length - 6) === '-' ? -1 : 1);
}

/** The number of two digits, NaN where they are none. */
function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
