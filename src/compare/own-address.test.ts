import { describe, expect, it } from 'vitest';
import type { Observation } from '../model/observation.ts';
import type { Pair, Side } from '../model/side.ts';
import { encodeText } from '../wire/text.ts';
import { compareObservations } from './compare-observations.ts';
import { atOneAddress } from './own-address.ts';

function answering(side: Side, host: string, body: string): Observation {
  return {
    side,
    request: { method: 'GET', target: '/', headers: [['Host', host]], body: encodeText('') },
    outcome: {
      kind: 'answer',
      status: '200',
      reason: 'OK',
      version: 'HTTP/1.1',
      headers: [['Content-Type', body.startsWith('{') ? 'application/json' : 'text/html']],
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

function pairOf(legacy: string, candidate: string): Pair<Observation> {
  return {
    legacy: answering('legacy', '127.0.0.1:8001', legacy),
    candidate: answering('candidate', '127.0.0.1:8002', candidate),
  };
}

describe('compareObservations', () => {
  it.each([
    ['a link', '{"url":"http://127.0.0.1:8001/a"}', '{"url":"http://127.0.0.1:8002/a"}'],
    ['a host', '{"host":"127.0.0.1:8001"}', '{"host":"127.0.0.1:8002"}'],
    ['the name of this machine', '{"url":"http://localhost:8001/"}', '{"url":"http://localhost:8002/"}'],
    [
      'a URL in a URL',
      '{"url":"/?to=http%3A%2F%2F127.0.0.1%3a8001"}',
      '{"url":"/?to=http%3A%2F%2F127.0.0.1%3a8002"}',
    ],
    ['a page', '<a href="http://127.0.0.1:8001/">', '<a href="http://127.0.0.1:8002/">'],
  ])('finds nothing where each side names its own address in %s', (_what, legacy, candidate) => {
    const { differences, noted, equal } = compareObservations(pairOf(legacy, candidate));
    expect(differences).toEqual([]);
    expect(equal).toBe(true);
    expect(noted).not.toEqual([]);
  });

  it.each([
    ['another port', '{"url":"http://127.0.0.1:8001/a"}', '{"url":"http://127.0.0.1:80020/a"}'],
    ["the other side's address", '{"url":"http://127.0.0.1:8002/a"}', '{"url":"http://127.0.0.1:8001/a"}'],
    ['another path', '{"url":"http://127.0.0.1:8001/a"}', '{"url":"http://127.0.0.1:8002/b"}'],
    ['another host', '{"url":"http://127.0.0.1:8001/"}', '{"url":"http://a.127.0.0.1:8002/"}'],
  ])('keeps %s', (_what, legacy, candidate) => {
    expect(compareObservations(pairOf(legacy, candidate)).differences).toHaveLength(1);
  });
});

describe('atOneAddress', () => {
  it('leaves what differs beside the address', () => {
    const pair = pairOf('{"url":"http://127.0.0.1:8001/é"}', '{"url":"http://127.0.0.1:8002/%C3%A9"}');
    const [difference] = compareObservations(pair).differences;
    if (difference === undefined) throw new Error('the answers differ');
    expect(atOneAddress(difference, pair).candidate).toMatchObject({
      bytes: encodeText('"http://127.0.0.1:8001/%C3%A9"'),
      json: { value: 'http://127.0.0.1:8001/%C3%A9' },
    });
  });

  it('looks into a list', () => {
    const pair = pairOf('{"host":"127.0.0.1:8001"}', '{"host":["127.0.0.1:8002"]}');
    const [difference] = compareObservations(pair).differences;
    if (difference === undefined) throw new Error('the answers differ');
    expect(atOneAddress(difference, pair).candidate).toMatchObject({
      json: { items: [{ value: '127.0.0.1:8001' }] },
    });
  });
});
