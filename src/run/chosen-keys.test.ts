import { describe, expect, it } from 'vitest';
import type { Place } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import { pointer, pointerPattern } from '../model/pointer.ts';
import { encodeText } from '../wire/text.ts';
import { chosenOf, foldChosen, foldHeaderName } from './chosen-keys.ts';

const madeUp = new Set(['a', 'café', 'id']);
const names = { all: new Set([...madeUp, 'limit']), madeUp };

function answering(body: string): Observation {
  return {
    side: 'legacy',
    request: { method: 'GET', target: '/', headers: [], body: encodeText('') },
    outcome: {
      kind: 'answer',
      status: '200',
      reason: 'OK',
      version: 'HTTP/1.1',
      headers: [],
      trailers: [],
      framing: 'content-length',
      body: encodeText(body),
      truncated: false,
      flaws: [],
      timing: { sentAt: 0, firstByte: 0, total: 0 },
    },
    effects: [],
  };
}

function folded(place: Place, at: string, body = '{}'): string {
  const thing = { place, pointer: pointer(at), pattern: pointerPattern(at) };
  return foldChosen(thing, chosenOf(names, [answering(body)])).pattern;
}

describe('foldChosen', () => {
  it('gives an echo one place, whatever stands in it', () => {
    const body = '{"args":{"a":"1","id":{"x":2}},"id":3}';
    expect(folded({ kind: 'body' }, '/args/a', body)).toBe('/args/*');
    expect(folded({ kind: 'body' }, '/args/id/x', body)).toBe('/args/*');
  });

  it('keeps a declared name in an echo', () => {
    const body = '{"args":{"a":"1","limit":2}}';
    expect(folded({ kind: 'body' }, '/args/limit', body)).toBe('/args/limit');
    expect(folded({ kind: 'body' }, '/args/a', body)).toBe('/args/*');
  });

  it('keeps a name of the answer that a request happens to use', () => {
    expect(folded({ kind: 'body' }, '/id', '{"args":{"a":"1"},"id":3}')).toBe('/id');
  });

  it('keeps the attributes of a cookie that the request named', () => {
    expect(folded({ kind: 'header', name: 'Set-Cookie' }, '/a/HttpOnly')).toBe('/*/HttpOnly');
    expect(folded({ kind: 'header', name: 'Set-Cookie' }, '/cafÃ©/HttpOnly')).toBe('/*/HttpOnly');
    expect(folded({ kind: 'header', name: 'Set-Cookie' }, '/session/HttpOnly')).toBe('/session/HttpOnly');
  });
});

describe('foldHeaderName', () => {
  it('names a header that the request chose by a star, and no other', () => {
    const chosen = chosenOf(names, []);
    expect(foldHeaderName({ kind: 'header', name: 'ID' }, chosen)).toEqual({ kind: 'header', name: '*' });
    expect(foldHeaderName({ kind: 'header', name: 'ETag' }, chosen)).toEqual({
      kind: 'header',
      name: 'ETag',
    });
  });
});
