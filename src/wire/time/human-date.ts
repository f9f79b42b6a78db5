const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const word = /\p{L}+|\d+/gu;
const longest = 40;

/**
 * The numbers of a date written for people in any order, as in `14/11/2023` or `Nov 14, 2023`, months as numbers; none
 * where the text has no year from 1900 to 2099, or words that are no part of a date.
 */
export function dateNumbers(text: string): readonly number[] {
  if (text.length > longest) return [];
  const numbers: number[] = [];
  for (const part of text.match(word) ?? []) {
    const month = names.indexOf(part.slice(0, 3).toLowerCase()) + 1;
    if (/^\d+$/.test(part)) numbers.push(Number(part));
    else if (month > 0) numbers.push(month);
    else if (!/^(?:st|nd|rd|th|T|Z|AM|PM|UTC|GMT|Mon|Tue|Wed|Thu|Fri|Sat|Sun)$|day$/i.test(part)) return [];
  }
  return numbers.some((number) => number >= 1900 && number < 2100) ? numbers : [];
}
