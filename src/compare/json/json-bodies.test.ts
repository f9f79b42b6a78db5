import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointerPattern } from '../../model/pointer.ts';
import { scanJson } from '../../wire/scan-json.ts';
import { line, swappedDifference } from '../observation.laws.ts';
import type { CompareOptions } from '../options.ts';
import { compareJson } from './json-bodies.ts';

const encoder = new TextEncoder();

function compare(
  legacy: string,
  candidate: string,
  options: CompareOptions = {},
): ReturnType<typeof compareJson> {
  return compareJson(
    { legacy: scanJson(encoder.encode(legacy)), candidate: scanJson(encoder.encode(candidate)) },
    options,
  );
}

function lines(legacy: string, candidate: string, options: CompareOptions = {}): readonly string[] {
  return compare(legacy, candidate, options).map(line);
}

describe('compareJson', () => {
  it('locates a changed leaf by pointer and by bytes on each side', () => {
    const [difference, ...others] = compare('{"id": 1,"score":[1,2.50]}', '{"id": 1,"score":[1,3]}');
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      fact: 'number-value',
      level: 'value',
      pointer: '/score/1',
      pattern: '/score/*',
      legacy: { span: { start: 20, end: 24 }, json: { kind: 'number', lexeme: '2.50' } },
      candidate: { span: { start: 20, end: 21 } },
    });
  });

  it.each([
    ['{"a":1}', '{"a":1.0}', 'number-spelling body/a: 1 | 1.0'],
    ['{"a":100}', '{"a":1e2}', 'number-spelling body/a: 100 | 1e2'],
    ['{"a":0}', '{"a":-0}', 'number-spelling body/a: 0 | -0'],
    [
      '{"a":9007199254740993}',
      '{"a":9007199254740992}',
      'number-value body/a: 9007199254740993 | 9007199254740992',
    ],
    ['{"a":"<"}', '{"a":"\\u003c"}', 'string-spelling body/a: "<" | "\\u003c"'],
    ['{"a":"<"}', '{"a":">"}', 'string-value body/a: "<" | ">"'],
    ['{"a":true}', '{"a":false}', 'boolean-value body/a: true | false'],
    ['{"a":[]}', '{"a":null}', 'type body/a: [] | null'],
    ['{"a":""}', '{}', 'presence body/a: "" | absent'],
    ['[1,2,3]', '[1,3]', 'presence body/1: 2 | absent'],
    ['[1,2,3]', '[3,1,2]', 'item-order body: [1,2,3] | [3,1,2]'],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', 'member-order body: {"a":1,"b":2} | {"b":2,"a":1}'],
    ['{"a":1,"a":1}', '{"a":1}', 'repeated-key body/a: "a":1,"a":1 | "a":1'],
    ['{"é":1}', '{"\\u00e9":1}', 'string-spelling body/é: "é" | "\\u00e9"'],
    ['{"a": 1}', '{"a":1}', 'whitespace body: :  | :'],
    ['[1,2]', '[1,\n 2]', 'whitespace body: , | ,\n '],
    ['[1]\n', '[1]', 'whitespace body: \n | absent'],
    ['1', '1 x', 'trailing-bytes body: absent | x'],
    ['[1', '[1]', 'json-flaw body: absent | absent'],
  ])('%s against %s', (legacy, candidate, expected) => {
    expect(lines(legacy, candidate)).toEqual([expected]);
  });

  it('names a byte order mark', () => {
    expect(lines('\ufeff{}', '{}')).toEqual(['byte-order-mark body:  | absent']);
  });

  it('names a value that is no JSON, and what is not JSON in it as following', () => {
    expect(lines('{"a":NaN}', '{"a":null}')).toEqual([
      'type body/a: NaN | null',
      'json-flaw body/a: NaN | absent (follows response body)',
    ]);
  });

  it('lets what is missing from a text that breaks off follow from that', () => {
    expect(lines('{"a":1,"b":2}', '{"a":1,')).toEqual([
      'presence body/b: 2 | absent (follows response body)',
      'json-flaw body: absent | absent',
    ]);
  });

  it('finds all differences, not the first', () => {
    expect(lines('{"a":1,"b":[],"c":"x"}', '{"b":null,"a":2,"d":0}').length).toBe(5);
  });

  it('pairs items that differ in nothing but ids and clocks by place', () => {
    const list = (name: string, scores: readonly number[]): string =>
      JSON.stringify(scores.map((score, at) => ({ id: `${name}${at}`, body: `comment ${at}`, score })));
    expect(lines(list('l', [1, 2, 3]), list('c', [1, 5, 3]))).toEqual([
      'string-value body/0/id: "l0" | "c0"',
      'string-value body/1/id: "l1" | "c1"',
      'number-value body/1/score: 2 | 5',
      'string-value body/2/id: "l2" | "c2"',
    ]);
  });

  it('sees an item that is missing, and another order, though every id differs', () => {
    const list = (name: string, bodies: readonly string[]): string =>
      JSON.stringify(bodies.map((body, at) => ({ id: `${name}${at}`, body })));
    const facts = (legacy: string, candidate: string): readonly string[] =>
      compare(legacy, candidate).map(({ fact, pointer }) => `${fact} ${pointer}`);
    expect(facts(list('l', ['x', 'y', 'z']), list('c', ['x', 'z']))).toContain('presence /1');
    expect(facts(list('l', ['x', 'y', 'z']), list('c', ['z', 'y', 'x']))).toContain('item-order ');
    expect(facts(list('l', ['x', 'y', 'z']), list('c', ['z', 'y', 'x']))).not.toContain(
      'string-value /0/body',
    );
  });

  it('compares declared arrays as multisets', () => {
    const unordered = { unorderedPointers: [pointerPattern('/tags')] };
    expect(lines('{"tags":[1,2,2]}', '{"tags":[2,1,2]}', unordered)).toEqual([]);
    expect(lines('{"tags":[1,2,2]}', '{"tags":[2,1,1]}', unordered)).toEqual([
      'number-value body/tags/2: 2 | 1',
    ]);
  });

  it('writes generated keys as * where they are declared', () => {
    const found = compare('{"by":{"u1":1}}', '{"by":{"u1":2}}', { mapPointers: [pointerPattern('/by')] });
    expect(found.map(({ pointer, pattern }) => [pointer, pattern])).toEqual([['/by/u1', '/by/*']]);
  });

  it('pairs members whose keys are ids, and tells of the keys', () => {
    const byId = (first: number, score: number): string =>
      `{"${first}":{"score":1},"${first + 1}":{"score":${score}}}`;
    expect(compare(byId(100, 2), byId(200, 3)).map((found) => `${line(found)} at ${found.pattern}`)).toEqual([
      'string-value body/100: "100" | "200" at /*',
      'string-value body/101: "101" | "201" at /*',
      'number-value body/101/score: 2 | 3 at /*/score',
    ]);
    expect(lines('{"created_at":1}', '{"createdAt":1}').length).toBe(2);
  });

  it('lists the first of many and counts the rest', () => {
    const list = (from: number): string =>
      JSON.stringify(Array.from({ length: 100 }, (_, at) => ({ score: from + at })));
    const found = compare(list(0), list(1000));
    expect(found.length).toBe(16);
    expect(found[0]?.more).toBe(84);
  });

  it('finds nothing between equal documents', () => {
    fc.assert(fc.property(fc.json(), (text) => compare(text, text).length === 0));
  });

  it('swaps the fragments and nothing else when sides are swapped', () => {
    const property = fc.property(documents, documents, (legacy, candidate) => {
      expect(compare(legacy, candidate).map(swappedDifference)).toEqual(compare(candidate, legacy));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 60 }), (legacy, candidate) => {
        const found = compareJson({ legacy: scanJson(legacy), candidate: scanJson(candidate) });
        expect(found.length).toBeLessThan(1001);
      }),
    );
  });

  it('goes 100,000 levels down', () => {
    const nested = (leaf: string): string => `${'['.repeat(100_000)}${leaf}${']'.repeat(100_000)}`;
    const [difference] = compare(nested('1'), nested('2'));
    expect(difference?.fact).toBe('number-value');
    expect(difference?.pointer.length).toBe(200_000);
  });

  it('keeps to its budget where every level has a choice', () => {
    const nested = (leaf: number): string =>
      `${'['.repeat(20_000)}${leaf}${`,${leaf},${leaf}]`.repeat(20_000)}`;
    expect(compare(nested(1), nested(2)).length).toBeLessThan(1001);
  });
});

/** Small texts with few keys and values, so that pairs of them have much in common. */
const documents = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('1', '1.0', '2', '"x"', '"\\u0078"', 'null', 'true', 'NaN', '""', '{}'),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
      fc
        .array(fc.tuple(fc.constantFrom('a', 'b', '1', '2', '3', '\\u0061'), tie('value')), { maxLength: 4 })
        .map((members) => `{${members.map(([key, value]) => `"${key}": ${value}`).join(',')}}`),
    ),
  }))
  .value.map(String);
