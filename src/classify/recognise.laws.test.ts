import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recognised } from './observed.laws.ts';
import { recognisedIn } from './observed.laws.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '2023-11-14T22:13:20Z',
    '2023-11-14 22:13:20',
    'PT1H',
    'aGVsbG8=',
    'True',
    '<b>x</b>',
    '00042',
    ' ',
  ),
  fc.double().map(String),
);
const lexeme = fc.oneof(
  fc.constantFrom(
    '0',
    '-0',
    '1.0',
    '1e400',
    '9007199254740993',
    '1700000000',
    '1700000000.5',
    'NaN',
    '-Infinity',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.bigInt().map(String),
);
const scalar = fc.oneof(
  fc.constantFrom('null', 'true', 'false'),
  text.map((value) => JSON.stringify(value)),
  lexeme,
);
const value = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('id', 'created_at', 'createdAt', 'items', 'n'), tie('json')), {
        maxLength: 3,
      })
      .map((members) => `{${members.map(([key, json]) => `"${key}":${json}`).join(',')}}`),
  ),
})).json;

describe('recognise', () => {
  it('gives every difference of any two values one cause, with evidence that can be printed', () => {
    fc.assert(
      fc.property(value, value, (legacy, candidate) => {
        for (const { recognition } of found(legacy, candidate)) {
          expect(recognition.evidence.length).toBeGreaterThan(0);
          expect(recognition.evidence.join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(recognition.alternatives).not.toContain(recognition.cause);
        }
      }),
    );
  });

  it('names the same causes when the sides are exchanged', () => {
    fc.assert(
      fc.property(value, value, (legacy, candidate) => {
        expect(causesOf(found(candidate, legacy))).toEqual(causesOf(found(legacy, candidate)));
      }),
    );
  });
});

function found(legacy: string, candidate: string): readonly Recognised[] {
  const headers = [['Content-Type', 'application/json']] as const;
  const body = (json: string): string => `{"value":${json}}`;
  return recognisedIn({
    legacy: { headers, body: body(legacy) },
    candidate: { headers, body: body(candidate) },
  });
}

/** What is missing on one side is extra on the other. */
function causesOf(all: readonly Recognised[]): readonly string[] {
  const names = all.map(({ recognition }) =>
    recognition.cause.replace(/^key-(?:missing|extra)$/, 'key-missing'),
  );
  return [...new Set(names)].toSorted();
}
