import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';
import { scanLike } from './scan-like.ts';
import type { Tape } from './tape.ts';
import { encodeText } from './text.ts';

describe('scanLike', () => {
  it('gives the tape that a scan of the whole text gives, whatever was done to the other text', () => {
    fc.assert(
      fc.property(texts, edits, fc.boolean(), (text, made, isCutShort) => {
        expectSame(text, edited(text, made), isCutShort);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['the last digit of a number', '{"score":1,"ups":12}', '{"score":1,"ups":13}'],
    ['a number that goes on', '[1,2,3]', '[1,23]'],
    ['one item less', '[[1],[1],[1]]', '[[1],[1]]'],
    ['an item more, like its neighbours', '[1,1,1,1]', '[1,1,1,1,1]'],
    ['no item left', '{"tags":[1]}', '{"tags":[]}'],
    ['a comma without an item', '[1,2]', '[1,]'],
    ['a bracket within a string', '{"body":"a","n":[1]}', '{"body":"a]","n":[1]}'],
    ['a string that swallows the next', '{"a":"b","c":"d"}', '{"a":"b\\","c":"d"}'],
    ['an escape cut in two', '["\\u00e9","x"]', '["\\u00e8","x"]'],
    ['characters that share bytes', '["é","ü",1]', '["è","ü",1]'],
    ['characters of another length', '["é","ü",{"a":"ö"},[]]', '["e","ü",{"a":"ö"},[]]'],
    ['a wrapped object', '{"a":{"b":1},"c":2}', '{"a":{"b":{"b":1}},"c":2}'],
    ['a list in place of an object', '{"a":{"b":1},"c":2}', '{"a":["b",1],"c":2}'],
    ['a level less', '[[[1,2],3],4]', '[[1,2],3,4]'],
    ['one text twice', '[1]', '[1],[1]'],
    ['a repeated key', '{"a":1,"b":2}', '{"a":1,"a":1,"b":2}'],
    ['white space', '{"a":1,"b":2}', '{"a":1, "b":2 }'],
    ['white space at the end', '[1]', '[1]\n'],
    ['a byte order mark', '[1,2]', '\ufeff[1,2]'],
  ])('reads %s as it stands', (_, legacy, candidate) => {
    for (const isCutShort of [false, true]) {
      expectSame(encodeText(legacy), encodeText(candidate), isCutShort);
      expectSame(encodeText(candidate), encodeText(legacy), isCutShort);
    }
  });

  it('keeps to the limits', () => {
    const [flat, deep] = [encodeText('[1,[2],[3],4,5]'), encodeText('[1,[2],[[3]],4,5]')];
    for (const limits of [{ depth: 2 }, { nodes: 5 }, { nodes: 7 }, { nodes: 8 }, { nodes: 9 }])
      expect(plain(scanLike(deep, scanJson(flat, limits), { head: 8, tail: 6 }, limits))).toEqual(
        plain(scanJson(deep, limits)),
      );
  });
});

/** Any length of common ends that is true must do, also one that is shorter than the longest. */
function expectSame(legacy: Uint8Array, candidate: Uint8Array, isCutShort: boolean): void {
  const shorter = Math.min(legacy.length, candidate.length);
  let head = 0;
  while (head < shorter && legacy[head] === candidate[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && legacy.at(-1 - tail) === candidate.at(-1 - tail)) tail += 1;
  const common = isCutShort ? { head: head >> 1, tail: tail >> 1 } : { head, tail };
  expect(plain(scanLike(candidate, scanJson(legacy), common))).toEqual(plain(scanJson(candidate)));
}

function plain({ nodes, count, surplus, flaws }: Tape): unknown {
  return { nodes: [...nodes], count, surplus, flaws };
}

/** One edit: at a place (a share of the text), so many bytes go, and these come. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.integer({ min: 0, max: 6 }),
    come: fc.oneof(
      fc.constantFrom(
        '',
        '1',
        ',',
        ']',
        '}',
        '[',
        '{',
        '"',
        '\\',
        ':',
        ' ',
        '\n',
        '"a":1,',
        ',2',
        '[1],',
        '{}',
        'é',
        '€',
        '.0',
      ),
      fc.uint8Array({ maxLength: 2 }),
    ),
  }),
  { maxLength: 3 },
);

function edited(
  text: Uint8Array,
  made: readonly { at: number; gone: number; come: string | Uint8Array }[],
): Uint8Array {
  let bytes = [...text];
  for (const { at, gone, come } of made) {
    const place = Math.floor(at * bytes.length);
    bytes = bytes.toSpliced(place, gone, ...(typeof come === 'string' ? encodeText(come) : come));
  }
  return Uint8Array.from(bytes);
}

const value = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      '1',
      '-0.5e3',
      '12',
      'null',
      'true',
      '"é"',
      '"a\\u00e9\\n"',
      '"€😀"',
      '""',
      '[]',
      '{}',
      ' [ 1 , 2 ] ',
    ),
    fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'é', 'score'), tie('json')), { maxLength: 4 })
      .map((members) => `{${members.map(([key, json]) => `"${key}":${json}`).join(',')}}`),
  ),
})).json;

const texts = value.map(encodeText);
