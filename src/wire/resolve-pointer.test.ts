import { describe, expect, it } from 'vitest';
import { jsonNull } from '../model/json.ts';
import { pointer, root } from '../model/pointer.ts';
import { parseJson } from './parse-json.ts';
import { resolvePointer } from './resolve-pointer.ts';
import { encodeText } from './text.ts';
import { walkJson } from './walk-json.ts';
import { writeJson } from './write-json.ts';

const json = parseJson(encodeText('{"":0,"a/b":{"~1":[10,20]},"x":1,"x":2}')).root ?? jsonNull;

describe('resolvePointer', () => {
  it.each([
    ['/', '0'],
    ['/a~1b/~01/1', '20'],
    ['/x', '2'],
    ['/a~1b/~01/01', undefined],
    ['/a~1b/~01/-', undefined],
    ['/a~1b/~01/2', undefined],
    ['/missing/x', undefined],
  ])('finds %s: %s', (text, expected) => {
    const found = resolvePointer(json, pointer(text));
    expect(found === undefined ? undefined : writeJson(found)).toBe(expected);
  });

  it('finds the whole', () => {
    expect(resolvePointer(json, root)).toBe(json);
  });
});

describe('walkJson', () => {
  it('visits parents first, in the order written', () => {
    const pointers = [...walkJson(json)].map((place) => place.pointer);
    expect(pointers).toEqual(['', '/', '/a~1b', '/a~1b/~01', '/a~1b/~01/0', '/a~1b/~01/1', '/x', '/x']);
  });

  it('visits a million items', () => {
    const wide = parseJson(encodeText(`[${'1,'.repeat(999_999)}1]`), { nodes: 2_000_000 }).root ?? jsonNull;
    let count = 0;
    for (const place of walkJson(wide)) count += place.value.kind === 'number' ? 1 : 0;
    expect(count).toBe(1_000_000);
  });
});
