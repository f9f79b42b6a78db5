import { describe, expect, it } from 'vitest';
import type { HeaderField } from '../model/header.ts';
import { compareObservations } from './compare-observations.ts';
import { bodies, heads, lines, observed } from './observation.laws.ts';

/** How many differences there are in all, listed or counted. */
function countOf(legacy: string | Uint8Array, candidate: string | Uint8Array): number {
  const { differences } = compareObservations(bodies(legacy, candidate));
  expect(differences.length).toBeLessThanOrEqual(1001);
  return differences.reduce((sum, { more }) => sum + 1 + more, 0);
}

describe('compareObservations, on hostile answers', () => {
  it('counts every leaf of two megabytes that differ in all of them', () => {
    const list = (from: number): string =>
      JSON.stringify(
        Array.from({ length: 50_000 }, (_, at) => ({ score: from + at, body: `comment ${from + at}` })),
      );
    expect(countOf(list(0), list(1_000_000))).toBe(100_000);
  });

  it('counts every key of two large objects that share none', () => {
    const map = (name: string): string =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`${name}${at} `, at])));
    expect(countOf(map('l'), map('c'))).toBe(100_000);
  });

  it('goes 10,000 levels down both ways', () => {
    const nested = (leaf: string): string => `${'{"replies":['.repeat(10_000)}${leaf}${']}'.repeat(10_000)}`;
    expect(countOf(nested('null'), nested('[]'))).toBe(1);
  });

  it('tells an escape of half a pair from its replacement', () => {
    expect(lines(compareObservations(bodies('"\\ud800"', '"\ufffd"')))).toEqual([
      'string-value body: "\\ud800" | "\ufffd"',
    ]);
  });

  it('tells bytes that are not UTF-8 from their replacement', () => {
    const latin1 = new Uint8Array([0x22, 0xe9, 0x22]);
    const facts = compareObservations(bodies(latin1, '"\ufffd"')).differences.map(({ fact }) => fact);
    expect(facts).toContain('json-flaw');
  });

  it('tells a number from one that only a double takes for it', () => {
    expect(lines(compareObservations(bodies('1e400', '2e400')))).toEqual([
      'number-value body: 1e400 | 2e400',
    ]);
  });

  it('compares a status of four digits and a head without values', () => {
    const pair = {
      legacy: observed('legacy', '', { status: '1000', headers: [['', '']] }),
      candidate: observed('candidate', '', { status: '99', headers: [] }),
    };
    expect(lines(compareObservations(pair))[0]).toBe('status status: 1000 | 99');
  });

  it('counts what it does not list of many cookies', () => {
    const cookies = (value: string): readonly HeaderField[] =>
      Array.from({ length: 1500 }, (_, at): HeaderField => ['Set-Cookie', `c${at}=${value}`]);
    const { differences } = compareObservations(heads(cookies('1'), cookies('2')));
    expect(differences.length).toBe(100);
    expect(differences.at(-1)?.more).toBe(1400);
  });

  it('takes a header of a megabyte as bytes', () => {
    const long = (char: string): readonly HeaderField[] => [['Vary', `${char}, `.repeat(300_000)]];
    expect(compareObservations(heads(long('a'), long('b'))).differences.map(({ fact }) => fact)).toEqual([
      'header-value',
    ]);
  });

  it('compares ten megabytes of zeros by their end', () => {
    const zeros = (last: number): Uint8Array => {
      const bytes = new Uint8Array(10_000_000);
      bytes[bytes.length - 1] = last;
      return bytes;
    };
    const [difference] = compareObservations(bodies(zeros(1), zeros(2))).differences;
    expect(difference).toMatchObject({
      fact: 'bytes',
      legacy: { span: { start: 9_999_999, end: 10_000_000 } },
    });
  });
});
