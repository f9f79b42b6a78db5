import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeaderField } from '../model/header.ts';
import type { Answer, Observation } from '../model/observation.ts';
import type { Pair } from '../model/side.ts';
import { swapped } from '../model/side.ts';
import { compareObservations } from './compare-observations.ts';
import { bodies, heads, lines, observed, swappedDifference } from './observation.laws.ts';

function found(pair: Pair<Observation>): readonly string[] {
  return lines(compareObservations(pair));
}

function failed(side: 'legacy' | 'candidate', reason: 'timeout' | 'reset'): Observation {
  const timing = { sentAt: 0, firstByte: 0, total: 0 };
  const outcome = { kind: 'no-answer', reason, message: reason, bytes: new Uint8Array(), timing } as const;
  return { ...observed(side, ''), outcome };
}

function answers(legacy: Partial<Answer>, candidate: Partial<Answer>): Pair<Observation> {
  return { legacy: observed('legacy', '{}', legacy), candidate: observed('candidate', '{}', candidate) };
}

describe('compareObservations', () => {
  it('finds nothing between equal answers', () => {
    expect(compareObservations(bodies('{"id":1}', '{"id":1}'))).toEqual({
      differences: [],
      noted: [],
      equal: true,
    });
  });

  it('lets only the form of Date count', () => {
    const at = (date: string): HeaderField => ['Date', date];
    const clock = heads([at('Tue, 24 Nov 2026 13:00:00 GMT')], [at('Tue, 24 Nov 2026 13:00:59 GMT')]);
    expect(compareObservations(clock).equal).toBe(true);
    const zone = heads([at('Tue, 24 Nov 2026 13:00:00 GMT')], [at('Tue, 24 Nov 2026 13:00:00 UTC')]);
    expect(found(zone)).toEqual([
      'header-spelling Date: Tue, 24 Nov 2026 13:00:00 GMT | Tue, 24 Nov 2026 13:00:00 UTC',
    ]);
  });

  it('notes who answers and does not count it', () => {
    const comparison = compareObservations(heads([['Server', 'gunicorn']], [['Connection', 'close']]));
    expect(comparison.differences).toEqual([]);
    expect(comparison.noted.map(({ place }) => place)).toEqual([
      { kind: 'header', name: 'Connection' },
      { kind: 'header', name: 'Server' },
    ]);
  });

  it('does not count the order of fields of different names', () => {
    const fields: readonly HeaderField[] = [
      ['A', '1'],
      ['B', '2'],
    ];
    expect(compareObservations(heads(fields, fields.toReversed())).equal).toBe(true);
  });

  it('lets the length follow from the body', () => {
    const pair = {
      legacy: observed('legacy', '{"a":1}', { headers: [['Content-Length', '7']] }),
      candidate: observed('candidate', '{"a":10}', { headers: [['Content-Length', '8']] }),
    };
    expect(found(pair)).toEqual([
      'header-value Content-Length: 7 | 8 (follows response body)',
      'number-value body/a: 1 | 10',
    ]);
  });

  it('lets the length of a coded body follow from the coding', () => {
    const coded = (length: string): Partial<Answer> => ({
      headers: [
        ['Content-Encoding', 'gzip'],
        ['Content-Length', length],
        ['X-Score', length],
      ],
    });
    expect(found(answers(coded('7'), coded('8')))).toEqual([
      'header-value Content-Length: 7 | 8 (follows response header Content-Encoding)',
      'header-value X-Score: 7 | 8',
    ]);
  });

  it('lets a tag of the same form follow from the body, and not one of another form', () => {
    const tagged = (legacy: string, candidate: string): Pair<Observation> => ({
      legacy: observed('legacy', '1', { headers: [['ETag', legacy]] }),
      candidate: observed('candidate', '2', { headers: [['ETag', candidate]] }),
    });
    expect(found(tagged('"aa11"', '"bb22"'))[0]).toBe(
      'header-value ETag: aa11 | bb22 (follows response body)',
    );
    expect(found(tagged('"aa11"', '"zzz"'))[0]).toBe('header-value ETag: aa11 | zzz');
  });

  it('lets the error body and what describes it follow from the status', () => {
    const pair = {
      legacy: observed('legacy', '{"detail":[]}', { status: '422', reason: 'Unprocessable Entity' }),
      candidate: observed('candidate', 'bad', { status: '400', reason: 'Bad Request', headers: [] }),
    };
    expect(found(pair)).toEqual([
      'status status: 422 | 400',
      'reason reason: Unprocessable Entity | Bad Request (follows status)',
      'header-presence Content-Type: application/json | absent (follows status)',
      'body-format body: {"detail":[]} | bad (follows status)',
    ]);
  });

  it('keeps differences of two successes apart from their statuses', () => {
    const pair = {
      legacy: observed('legacy', '{"a":1}', { status: '201', reason: 'OK' }),
      candidate: observed('candidate', '{"a":2}', { status: '200', reason: 'OK' }),
    };
    expect(found(pair)).toEqual(['status status: 201 | 200', 'number-value body/a: 1 | 2']);
  });

  it('lets the fields of framing follow from it', () => {
    const chunked = answers(
      { headers: [['Content-Length', '2']], framing: 'content-length' },
      { headers: [['Transfer-Encoding', 'chunked']], framing: 'chunked' },
    );
    expect(found(chunked)).toEqual([
      'framing framing: content-length | chunked',
      'header-presence Content-Length: 2 | absent (follows framing)',
      'header-presence Transfer-Encoding: absent | chunked (follows framing)',
    ]);
  });

  it('tells empty from null and from nothing', () => {
    expect(found(bodies('', 'null'))).toEqual(['body-presence body: absent | null']);
    expect(found(bodies('""', 'null'))).toEqual(['type body: "" | null']);
  });

  it('looks for JSON in the bytes, whatever the media type says', () => {
    const pair = {
      legacy: observed('legacy', '{"a":1}'),
      candidate: observed('candidate', '{"a":2}', { headers: [['Content-Type', 'text/plain']] }),
    };
    expect(found(pair)).toEqual([
      'header-value Content-Type: application/json | text/plain',
      'number-value body/a: 1 | 2',
    ]);
  });

  it('reports a side without an answer, and nothing when both fail alike', () => {
    const ok = observed('candidate', '{}');
    expect(found({ legacy: failed('legacy', 'timeout'), candidate: ok })).toEqual([
      'no-answer protocol: timeout | HTTP/1.1 200 OK',
    ]);
    expect(found({ legacy: failed('legacy', 'reset'), candidate: failed('candidate', 'reset') })).toEqual([]);
  });

  it('reports what a strict parser refuses with the bytes that came', () => {
    const flaw = { kind: 'bare-lf', message: 'A line ends without CR', bytes: new Uint8Array([0x58, 0x0a]) };
    expect(found(answers({ flaws: [] }, { flaws: [flaw] }))).toEqual(['protocol protocol: absent | X\n']);
  });

  it('reports a body that was cut on one side, the rest as following', () => {
    const pair = {
      legacy: observed('legacy', '[1,2,3,4]'),
      candidate: observed('candidate', '[1,2', { truncated: true }),
    };
    const all = found(pair);
    expect(all[0]).toBe('too-large body: absent | [1,2');
    expect(all.slice(1).every((each) => each.endsWith('(follows response body)'))).toBe(true);
  });

  it('compares trailers as it does headers', () => {
    const pair = answers({ trailers: [['X-Count', '1']] }, { trailers: [['X-Count', '2']] });
    expect(found(pair)).toEqual(['header-value X-Count: 1 | 2']);
  });

  it('swaps the fragments and nothing else when sides are swapped', () => {
    const property = fc.property(anyAnswer, anyAnswer, (legacy, candidate) => {
      const pair = answers(legacy, candidate);
      const forth = compareObservations(pair).differences.map(swappedDifference);
      expect(forth).toEqual(compareObservations(swapped(pair)).differences);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('finds nothing between an answer and itself', () => {
    fc.assert(fc.property(anyAnswer, (answer) => compareObservations(answers(answer, answer)).equal));
  });
});

const values: Readonly<Record<string, readonly string[]>> = {
  'Content-Type': ['application/json', 'application/json; charset=utf-8', 'text/plain;charset=UTF-8', 'x'],
  'content-type': ['application/json'],
  'Set-Cookie': ['s=1; Path=/; HttpOnly', 's=2; path=/a', 't=1; Expires=Tue, 24 Nov 2026 13:00:00 GMT', ''],
  'Cache-Control': ['no-cache', 'max-age=60, no-cache', 'no-cache,max-age=0'],
  ETag: ['"a1"', 'W/"a1"', 'a1', '"'],
  Location: ['/comments/1', 'http://127.0.0.1:8001/comments/1?x=%20', '/comments/%31#a', '//'],
  Link: ['</a?page=2>; rel="next"', '</b>; rel=next, </c>', '<'],
  Vary: ['Accept', 'accept, Origin', '*'],
  'Last-Modified': ['Tue, 24 Nov 2026 13:00:00 GMT', 'Tue, 24 Nov 2026 13:00:00 -0000', '0'],
};
const anyField = fc
  .constantFrom(...Object.keys(values))
  .chain(
    (name): fc.Arbitrary<HeaderField> =>
      fc.tuple(fc.constant(name), fc.constantFrom(...(values[name] ?? []))),
  );
const texts = ['', '{}', '{"a":1}', 'a=1&b=2', 'x\r\ny\nz', 'y\nx', 'null', '\u0000\u0001', '[1,2]\n'];
const anyAnswer: fc.Arbitrary<Partial<Answer>> = fc.record({
  status: fc.constantFrom('200', '201', '204', '404', '1000'),
  headers: fc.array(anyField, { maxLength: 5 }),
  trailers: fc.array(anyField, { maxLength: 1 }),
  framing: fc.constantFrom('chunked', 'content-length'),
  truncated: fc.boolean(),
  body: fc.constantFrom(...texts).map((text) => new TextEncoder().encode(text)),
});
