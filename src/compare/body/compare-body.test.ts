import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { swapped } from '../../model/side.ts';
import { line, swappedDifference } from '../observation.laws.ts';
import type { Body } from './body.ts';
import { compareBodies } from './compare-body.ts';

const encoder = new TextEncoder();

function pairOf(
  contentType: string,
  legacy: string | Uint8Array,
  candidate: string | Uint8Array,
): Pair<Body> {
  const bodyOf = (text: string | Uint8Array): Body => ({
    bytes: typeof text === 'string' ? encoder.encode(text) : text,
    contentType,
    place: { kind: 'body' },
    base: root,
  });
  return { legacy: bodyOf(legacy), candidate: bodyOf(candidate) };
}

function lines(contentType: string, legacy: string, candidate: string): readonly string[] {
  return compareBodies(pairOf(contentType, legacy, candidate)).map(line);
}

const html = 'text/html';
const form = 'application/x-www-form-urlencoded';

describe('compareBodies', () => {
  it.each([
    [html, 'a\nb\nc', 'a\nx\nc', ['text body/1: b | x']],
    [html, 'a\nb\nc', 'a\nb\nd\nc', ['text body/2: absent | d']],
    [html, 'a\nb\nc', 'c\na\nb', ['item-order body: a\nb\nc | c\na\nb']],
    [html, 'a\r\nb', 'a\nb', ['whitespace body: \r\n | \n']],
    ['image/png', '1', 'e', ['bytes body: 1 | e']],
    ['application/octet-stream', '{"a":1}', '{"a":2}', ['number-value body/a: 1 | 2']],
    [html, 'a\n', 'a', ['whitespace body: \n | ']],
    [html, 'a\n\n', 'a\n', ['whitespace body: \n\n | \n']],
    ['text/csv', 'id,body\n1,x', 'id,body\n1,y', ['text body/1: 1,x | 1,y']],
    [form, 'a=1&b=2', 'a=1&b=3', ['string-value body/b: b=2 | b=3']],
    [form, 'a=x+y', 'a=x%20y', ['string-spelling body/a: a=x+y | a=x%20y']],
    [form, 'a=1&b=2', 'b=2&a=1', ['member-order body: a=1&b=2 | b=2&a=1']],
    [form, 'a=1&a=2', 'a=1', ['repeated-key body/a: a=2 | a=1']],
    [form, 'a=1&b=2', 'a=1', ['presence body/b: b=2 | absent']],
    ['application/xml', '<a>1</a>', '{"a":1}', ['body-format body: <a>1</a> | {"a":1}']],
    ['application/json', 'Not Found', 'not found', ['text body/0: Not Found | not found']],
  ])('%s: %j against %j', (contentType, legacy, candidate, expected) => {
    expect(lines(contentType, legacy, candidate)).toEqual(expected);
  });

  it('shows of a long line the words that differ', () => {
    const page = (score: string): string =>
      `<p>${'x '.repeat(300)}<b>score ${score}</b>${' y'.repeat(300)}</p>`;
    expect(lines(html, page('17'), page('18'))).toEqual(['text body/0: 17 | 18']);
  });

  it('compares several JSON texts by line', () => {
    const legacy = '{"a":1}\n{"a":2}\n';
    expect(lines('application/x-ndjson', legacy, legacy.replace('2', '3'))).toEqual([
      'text body/1: {"a":2} | {"a":3}',
    ]);
  });

  it('shows the differing run of bytes of a binary body', () => {
    const pair = pairOf('image/png', new Uint8Array([0, 1, 2, 3, 4]), new Uint8Array([0, 1, 9, 9, 4]));
    expect(compareBodies(pair)).toMatchObject([
      { fact: 'bytes', legacy: { span: { start: 2, end: 4 } }, candidate: { span: { start: 2, end: 4 } } },
    ]);
  });

  it('compares multipart bodies by part, and lets the boundary be', () => {
    const multipart = (boundary: string, score: number, type: string): Body => ({
      bytes: encoder.encode(
        `--${boundary}\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: ${type}\r\n\r\n{"score":${score}}\r\n` +
          `--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--${boundary}--\r\n`,
      ),
      contentType: `multipart/form-data; boundary=${boundary}`,
      place: { kind: 'body' },
      base: root,
    });
    const type = 'application/json';
    expect(compareBodies({ legacy: multipart('aa', 1, type), candidate: multipart('bbb', 1, type) })).toEqual(
      [],
    );
    const other = { legacy: multipart('aa', 1, type), candidate: multipart('bbb', 2, 'text/plain') };
    expect(compareBodies(other).map(line)).toEqual([
      'header-value body/meta/Content-Type: application/json | text/plain',
      'number-value body/meta/score: 1 | 2',
    ]);
  });

  it('finds something wherever bytes differ', () => {
    const property = fc.property(anyType, anyText, anyText, (contentType, legacy, candidate) => {
      expect(compareBodies(pairOf(contentType, legacy, candidate)).length > 0).toBe(legacy !== candidate);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('swaps the fragments and nothing else when sides are swapped', () => {
    const property = fc.property(anyType, anyText, anyText, (contentType, legacy, candidate) => {
      const pair = pairOf(contentType, legacy, candidate);
      expect(compareBodies(pair).map(swappedDifference)).toEqual(compareBodies(swapped(pair)));
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

const anyType = fc.constantFrom(form, html, 'application/json', '');
const piece = fc.constantFrom(
  'a',
  'b',
  '=',
  '&',
  '\n',
  '\r\n',
  '%41',
  '+',
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  '1',
  ' ',
  ':',
  '0',
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
