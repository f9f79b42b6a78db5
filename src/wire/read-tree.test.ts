import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import { jsonArray, jsonNull } from '../model/json.ts';
import { treeOf } from './read-tree.ts';
import { scanJson } from './scan-json.ts';
import { encodeText } from './text.ts';
import { writeJson } from './write-json.ts';

function read(text: string): Json {
  return treeOf(scanJson(encodeText(text))) ?? jsonNull;
}

describe('treeOf', () => {
  it('gives the same nodes whenever it is asked', () => {
    const thread = read('{"comments":[{"votes":1}]}');
    if (thread.kind !== 'object') throw new Error('no object');
    expect(thread.members).toBe(thread.members);
    expect(thread.members[0]?.value).toBe(thread.members[0]?.value);
  });

  it('gives nodes that can be spread with other children, and printed', () => {
    const votes = read('[1,[2]]');
    if (votes.kind !== 'array') throw new Error('no array');
    expect({ ...votes, items: [jsonNull] }).toEqual({ ...jsonArray([jsonNull]), start: 0, end: 7 });
    expect(JSON.parse(JSON.stringify(votes))).toMatchObject({
      items: [{ lexeme: '1' }, { items: [{ lexeme: '2' }] }],
    });
  });

  it('is compared in tests by what it holds', () => {
    expect(read('{"votes":[1]}')).toEqual(read('{"votes":[1]}'));
    expect(read('{"votes":[1]}')).not.toEqual(read('{"votes":[2]}'));
    expect(read('[[]]')).toEqual({
      ...jsonArray([{ ...jsonArray([]), start: 1, end: 3 }]),
      start: 0,
      end: 4,
    });
  });

  it('finds each text after characters of any width', () => {
    const root = read('{"é":{"body":"😀"},"ключ":[["\\u00e9€",7],"z"],"last":true}');
    expect(lastFirst(root)).toBe(writeJson(root));
    expect(root).toMatchObject({
      members: [
        { key: { value: 'é' }, value: { members: [{ key: { value: 'body' }, value: { value: '😀' } }] } },
        {
          key: { value: 'ключ' },
          value: { items: [{ items: [{ value: 'é€' }, { lexeme: '7' }] }, { value: 'z' }] },
        },
        { key: { value: 'last' } },
      ],
    });
  });

  it('drops a key without a value, and finds what is before it', () => {
    expect(writeJson(read('["é",{"a":"é","ключ'))).toBe('["é",{"a":"é"}]');
    expect(writeJson(read('["é",{"a":"é","ключ"'))).toBe('["é",{"a":"é"}]');
  });

  test.prop([fc.json({ maxDepth: 4, stringUnit: 'binary' })])(
    'does not depend on what is opened first',
    (text) => {
      expect(lastFirst(read(text))).toBe(writeJson(read(text)));
      expect(JSON.parse(lastFirst(read(text)))).toEqual(JSON.parse(text));
    },
  );
});

/** The text of a tree whose last containers are opened first. */
function lastFirst(json: Json): string {
  if (json.kind === 'array') return `[${json.items.toReversed().map(lastFirst).toReversed().join()}]`;
  if (json.kind !== 'object') return writeJson(json);
  const members = json.members.toReversed().map(({ key, value }) => `${writeJson(key)}:${lastFirst(value)}`);
  return `{${members.toReversed().join()}}`;
}
