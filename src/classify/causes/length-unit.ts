import type { Cause, Evidence } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, exactly, possibly } from '../evidence.ts';
import { integerOf } from '../exact-number.ts';
import { wideTextsOfExchange } from '../exchange-texts.ts';
import { quotedText } from '../quoted.ts';

/** The length of one text, counted in two units. */
export const lengthUnit: Cause = {
  name: 'length-unit',
  title: 'The length of a text, counted in other units.',
  severity: 'risky',
  why: 'the numbers agree for ASCII and part for everything else',
  level: 'value',
  readers: 'limits, offsets and cuts by these numbers fall in the middle of a character',
  evidence:
    'the two numbers are the lengths of one text of the exchange, in code points, UTF-8 bytes or UTF-16 units',
  fix: {
    any: 'say in the document what is counted; JSON Schema maxLength counts code points',
    go: 'utf8.RuneCountInString(s); len(s) counts bytes',
    java: 's.codePointCount(0, s.length()); length() counts UTF-16 units',
    node: '[...s].length; s.length counts UTF-16 units',
    python: 'len(s) counts code points; len(s.encode()) bytes',
    rust: 's.chars().count(); len() counts bytes',
  },
  notThis: { 'off-by-one': 'no text of the exchange has these lengths' },
  examples: [
    {
      pointer: '/length',
      rows: [
        ['Python len', '4'],
        ['Go len', '5'],
      ],
      context: {
        requests: {
          legacy: {
            method: 'POST',
            target: '/',
            headers: [],
            body: new TextEncoder().encode('{"body":"café"}'),
          },
          candidate: {
            method: 'POST',
            target: '/',
            headers: [],
            body: new TextEncoder().encode('{"body":"café"}'),
          },
        },
      },
    },
  ],
  facts: ['number-value'],
  recognise: (clue) => {
    const [one, other] = [smallOf(clue, 'legacy'), smallOf(clue, 'candidate')];
    if (one === undefined || other === undefined) return undefined;
    // Only where a text goes beyond ASCII do the units count it otherwise.
    for (const text of wideTextsOfExchange(clue.context)) {
      const [left, right] = [unitsOf(text, one), unitsOf(text, other)];
      if (left !== undefined && right !== undefined)
        return evidenceOf(clue, [
          bothSides(clue),
          `${quotedText(text)} has ${one} ${left} and ${other} ${right}`,
        ]);
    }
    return undefined;
  },
};

/** Numbers of some size, or under such a name, are lengths; others agree by chance. */
function evidenceOf(clue: Clue, says: readonly string[]): Evidence | undefined {
  if (/len|size|count|char|byte|width|limit/i.test(clue.key)) return exactly(...says);
  return Number(clue.legacy.text) >= 10 ? possibly(...says) : undefined;
}

function smallOf(clue: Clue, side: 'legacy' | 'candidate'): number | undefined {
  const value = integerOf(clue[side].number);
  return value !== undefined && value > 0n && value < 100_000n ? Number(value) : undefined;
}

function unitsOf(text: string, count: number): string | undefined {
  if (text.length * 3 < count) return undefined;
  if ([...text].length === count) return 'code points';
  if (new TextEncoder().encode(text).length === count) return 'UTF-8 bytes';
  return text.length === count ? 'UTF-16 units' : undefined;
}
