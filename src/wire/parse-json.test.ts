import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import type { JsonFlawKind } from './json-flaw.ts';
import { isInvalidJson } from './json-flaw.ts';
import { parseJson } from './parse-json.ts';
import { decodeText, encodeText } from './text.ts';
import { writeJson } from './write-json.ts';

function parse(text: string): ReturnType<typeof parseJson> {
  return parseJson(encodeText(text));
}

/** The value as `JSON.parse` gives it. */
function plain(json: Json | undefined): unknown {
  switch (json?.kind) {
    case undefined:
      return undefined;
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return json.value;
    case 'number':
      return Number(json.lexeme);
    case 'array':
      return json.items.map(plain);
    case 'object':
      return Object.fromEntries(json.members.map(({ key, value }) => [key.value, plain(value)]));
  }
}

describe('parseJson', () => {
  it('keeps order, repeats, lexemes and spellings', () => {
    const { root, flaws } = parse('{"votes": 1.50, "body": "caf\\u00e9", "votes": -0}');
    expect(root).toMatchObject({
      kind: 'object',
      start: 0,
      end: 49,
      members: [
        { key: { value: 'votes' }, value: { kind: 'number', lexeme: '1.50', start: 10, end: 14 } },
        { key: { value: 'body' }, value: { value: 'café', lexeme: '"caf\\u00e9"' } },
        { key: { value: 'votes', start: 37, end: 44 }, value: { lexeme: '-0' } },
      ],
    });
    expect(flaws).toMatchObject([{ kind: 'repeated-key', severity: 'note', span: { start: 37, end: 44 } }]);
  });

  it('finds a repeated key whatever its spelling, and not the same key of another object', () => {
    expect(parse('{"id":1,"\\u0069d":2}').flaws).toMatchObject([{ kind: 'repeated-key' }]);
    expect(parse('[{"id":{"id":1}},{"id":2}]').flaws).toEqual([]);
    expect(parse('{"id":{"id":1},"id":2}').flaws).toHaveLength(1);
    expect(parse('{"né":1,"n\\u00e9":2,"":3,"":4}').flaws).toHaveLength(2);
  });

  it('finds repeats in a large object whose members use its keys', () => {
    const members = Array.from({ length: 40_000 }, (_, index) => `"k${index}":{"k${index + 1}":0}`);
    expect(parse(`{${members.join()}}`).flaws).toEqual([]);
    expect(parse(`{${members.join()},"k7":0}`).flaws).toMatchObject([{ kind: 'repeated-key' }]);
  });

  it('counts offsets in bytes', () => {
    const { root } = parse('["é","😀","z"]');
    expect(root).toMatchObject({
      items: [
        { value: 'é', start: 1, end: 5 },
        { value: '😀', start: 6, end: 12 },
        { value: 'z', start: 13, end: 16 },
      ],
    });
  });

  const broken: readonly (readonly [string, JsonFlawKind, number, string | undefined])[] = [
    ['', 'truncated', 0, undefined],
    ['  ', 'truncated', 2, undefined],
    ['{"votes":[1,2', 'truncated', 13, '{"votes":[1,2]}'],
    ['{"votes"', 'truncated', 8, '{}'],
    ['{"votes":tru', 'truncated', 9, '{}'],
    ['["half', 'truncated', 6, '["half]'],
    ['[1,]', 'unexpected-byte', 3, '[1]'],
    ['[1 2]', 'unexpected-byte', 3, '[1]'],
    ['{"a":1]', 'unexpected-byte', 6, '{"a":1}'],
    ["{'a':1}", 'unexpected-byte', 1, '{}'],
    ['<html>', 'unexpected-byte', 0, undefined],
    ['[1]]', 'trailing-bytes', 3, '[1]'],
    ['{} {}', 'trailing-bytes', 3, '{}'],
    ['[NaN,1]', 'not-finite', 1, '[NaN,1]'],
    ['[-Infinity,1]', 'not-finite', 1, '[-Infinity,1]'],
    ['[01,1]', 'bad-number', 1, '[01,1]'],
    ['[1.,1]', 'bad-number', 1, '[1.,1]'],
    ['[.5,1]', 'bad-number', 1, '[.5,1]'],
    ['[+1,1]', 'bad-number', 1, '[+1,1]'],
    ['[1e,1]', 'bad-number', 1, '[1e,1]'],
    ['[0x1F,1]', 'bad-number', 1, '[0x1F,1]'],
    ['["\\x41",1]', 'bad-escape', 2, '["\\x41",1]'],
    ['["\\u12G4",1]', 'bad-escape', 2, '["\\u12G4",1]'],
    ['["a\tb",1]', 'control-character', 3, '["a\tb",1]'],
    ['\ufeff[1]', 'byte-order-mark', 0, '[1]'],
  ];

  it.each(broken)('places the flaw of %j and keeps what was read', (text, kind, start, kept) => {
    const { root, flaws } = parse(text);
    expect(flaws[0]).toMatchObject({ kind, severity: 'invalid' });
    expect(flaws[0]?.span.start).toBe(start);
    expect(root === undefined ? undefined : writeJson(root)).toBe(kept);
  });

  it('reads bytes that are not UTF-8 as U+FFFD, one for each maximal subpart', () => {
    const bytes = new Uint8Array([
      0x5b, 0x22, 0xe2, 0x82, 0x41, 0xff, 0x22, 0x2c, 0x22, 0xc3, 0xa9, 0x22, 0x5d,
    ]);
    const { root, flaws } = parseJson(bytes);
    expect(root).toMatchObject({ items: [{ value: '\ufffdA\ufffd' }, { value: 'é' }] });
    expect(flaws.map(({ span }) => span)).toEqual([
      { start: 2, end: 4 },
      { start: 5, end: 6 },
    ]);
  });

  it('keeps lone surrogates and notes them', () => {
    const { root, flaws } = parse('["\\ud83d","\\ud83d\\ude00","\\ude00"]');
    expect(root).toMatchObject({ items: [{ value: '\ud83d' }, { value: '😀' }, { value: '\ude00' }] });
    expect(flaws.map((flaw) => flaw.kind)).toEqual(['lone-surrogate', 'lone-surrogate']);
  });

  it('reads 100,000 levels without a stack overflow, and writes them again', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    const { root, flaws, nodes } = parseJson(encodeText(text), { depth: 100_000 });
    expect(nodes).toBe(100_000);
    expect(flaws).toEqual([]);
    expect(root === undefined ? '' : writeJson(root)).toBe(text);
  });

  it('stops at its limits and says so', () => {
    expect(parseJson(encodeText('[[[1]]]'), { depth: 2 }).flaws).toMatchObject([
      { kind: 'too-deep', severity: 'limit', span: { start: 2 } },
    ]);
    const cut = parseJson(encodeText('[1,2,3,4,5,6,7,8]'), { nodes: 4 });
    expect(cut.flaws).toMatchObject([{ kind: 'too-large' }]);
    expect(cut.nodes).toBeLessThanOrEqual(4);
  });

  it('lists no more than a thousand flaws of a kind of severity', () => {
    const { flaws } = parse(`["${'\t'.repeat(5000)}"]`);
    expect(flaws).toHaveLength(1000);
  });

  test.prop([fc.json({ maxDepth: 4 })])('agrees with JSON.parse on what both accept', (text) => {
    const { root, flaws } = parse(text);
    expect(isInvalidJson(flaws)).toBe(false);
    expect(plain(root)).toEqual(JSON.parse(text));
  });

  test.prop([fc.array(fc.constantFrom(...'[]{},:"\\u0019.eE+-tfnral 😀\t'), { maxLength: 12 })], {
    numRuns: 5000,
  })('accepts exactly what JSON.parse accepts', (characters) => {
    const text = characters.join('');
    let accepted = true;
    try {
      JSON.parse(text);
    } catch {
      accepted = false;
    }
    expect(isInvalidJson(parse(text).flaws)).toBe(!accepted);
  });

  test.prop([fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(255)])(
    'never throws on damaged texts',
    (text, at, byte) => {
      const bytes = encodeText(text);
      const damaged = bytes.slice();
      damaged[at % Math.max(bytes.length, 1)] = byte;
      const { root, nodes } = parseJson(damaged);
      expect(nodes === 0).toBe(root === undefined);
    },
  );

  test.prop([fc.json({ maxDepth: 4 })])('is undone by writeJson, white space aside', (text) => {
    const { root } = parse(text);
    const written = root === undefined ? '' : writeJson(root);
    expect(written).toBe(JSON.stringify(JSON.parse(text)).length === text.length ? text : written);
    expect(JSON.parse(written)).toEqual(JSON.parse(text));
    expect(decodeText(encodeText(written))).toBe(written);
  });
});
