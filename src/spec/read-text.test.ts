import { describe, expect, it } from 'vitest';
import { type Json, memberOf } from '../model/json.ts';
import { encodeText } from '../wire/text.ts';
import { readText } from './read-text.ts';

const read = (text: string): ReturnType<typeof readText> => readText(encodeText(text));

const plain = (json: Json | undefined): unknown => {
  switch (json?.kind) {
    case 'object':
      return Object.fromEntries(json.members.map(({ key, value }) => [key.value, plain(value)]));
    case 'array':
      return json.items.map(plain);
    case 'number':
      return { number: json.lexeme };
    case 'null':
      return null;
    default:
      return json?.value;
  }
};

describe('readText', () => {
  it('reads YAML as the tree that JSON would give, numbers as lexemes', () => {
    const { root, flaws } = read(
      'score: 9007199254740993\nhotness: 1.0\nedited: false\nparent: ~\nbody: "na\\u00efve"\nids: [t1_1, 0x1F, .5, +3, .inf]\n200: ok\n',
    );
    expect(flaws).toEqual([]);
    expect(plain(root)).toEqual({
      score: { number: '9007199254740993' },
      hotness: { number: '1.0' },
      edited: false,
      parent: null,
      body: 'naïve',
      ids: ['t1_1', { number: '31' }, { number: '0.5' }, { number: '3' }, { number: 'Infinity' }],
      '200': 'ok',
    });
  });

  it('counts offsets in bytes, in JSON and in YAML', () => {
    for (const text of ['{"body": "é\u{1f525}", "score": 12}', 'body: "é\u{1f525}"\nscore: 12\n']) {
      const score = memberOf(read(text).root, 'score');
      const bytes = encodeText(text).subarray(score?.start, score?.end);
      expect(new TextDecoder().decode(bytes)).toBe('12');
    }
  });

  it('follows aliases and merge keys, the own members winning', () => {
    const { root } = read('a: &a { score: 1, ups: 2 }\nb: { <<: *a, score: 3 }\nc: *a\n');
    expect(plain(root)).toEqual({
      a: { score: { number: '1' }, ups: { number: '2' } },
      b: { ups: { number: '2' }, score: { number: '3' } },
      c: { score: { number: '1' }, ups: { number: '2' } },
    });
  });

  it('tells of repeated keys and reads on', () => {
    for (const text of ['{"score": 1, "score": 2}', 'score: 1\nscore: 2\n']) {
      const { root, flaws } = read(text);
      expect(plain(root)).toEqual({ score: { number: '2' } });
      expect(flaws.map((flaw) => flaw.kind)).toEqual(['repeated-key']);
    }
  });

  it('refuses an alias bomb without expanding it', () => {
    const rows = 'bcdefghi'.split('').map((name, at) => {
      const before = 'abcdefghi'[at];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
    });
    const { root, flaws } = read(`a: &a [1,1,1,1,1,1,1,1,1]\n${rows.join('\n')}\n`);
    expect(root).toBeUndefined();
    expect(flaws[0]).toMatchObject({
      kind: 'too-large',
      message: 'aliases stand for more than 2,000,000 values',
    });
  });

  it('refuses an alias inside what it stands for', () => {
    expect(read('a: &a [ *a ]\n')).toMatchObject({ root: undefined, flaws: [{ kind: 'unreadable' }] });
  });

  it('refuses a hundred thousand levels, in JSON and in YAML', () => {
    for (const text of [`${'['.repeat(100_000)}`, `a: ${'['.repeat(20_000)}`, '- '.repeat(10_000)]) {
      expect(read(text)).toMatchObject({ root: undefined, flaws: [{ kind: 'too-large' }] });
    }
  });

  it.each([
    ['{"a": 1,}x', '{', 'unreadable'],
    ['a: [1, 2\nb: 3\n', 'a', 'unreadable'],
    ['', '', 'unreadable'],
  ])('says where %j cannot be read', (text, _, kind) => {
    const { root, flaws } = read(text);
    expect(root).toBeUndefined();
    expect(flaws[0]?.kind).toBe(kind);
  });

  it('stops at the hundredth error', () => {
    for (const text of ['!a '.repeat(10_000), 'a: [}\n'.repeat(10_000)]) {
      const { length } = read(text).flaws;
      expect(length).toBeGreaterThanOrEqual(100);
      expect(length).toBeLessThan(110);
    }
  });

  it('refuses what it cannot read after any number of repeated keys', () => {
    expect(read(`${'a: 1\n'.repeat(5000)}b: *nothing\n`).root).toBeUndefined();
  });

  it('refuses YAML that would fill the memory', () => {
    expect(read(`#${'x'.repeat(10_000_000)}`).flaws).toMatchObject([{ kind: 'too-large' }]);
  });
});
