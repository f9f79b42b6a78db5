import { describe, expect, it } from 'vitest';
import type { Difference, Fragment } from '../model/difference.ts';
import { jsonString } from '../model/json.ts';
import { pointer, pointerPattern } from '../model/pointer.ts';
import { encodeText } from '../wire/text.ts';
import { noContext } from './clue.ts';
import { namesOf, recognisedIn } from './observed.laws.ts';
import { recognise } from './recognise.ts';

const json = [['Content-Type', 'application/json']] as const;

describe('recognise', () => {
  it('cites the bytes of both sides, legacy first', () => {
    const [found] = recognisedIn({
      legacy: { body: '{"replies":[]}' },
      candidate: { body: '{"replies":null}' },
    });
    expect(found?.recognition).toMatchObject({
      cause: 'null-or-empty-list',
      severity: 'breaking',
      confidence: 'certain',
      evidence: ['candidate is null, legacy is an empty list'],
    });
  });

  it('adds what the schema says', () => {
    const row = { legacy: { body: '{"replies":[]}' }, candidate: { body: '{"replies":null}' } };
    const facts = {
      types: ['array'],
      format: undefined,
      nullable: false,
      enum: undefined,
      default: undefined,
    };
    const [found] = recognisedIn(row, { schemaAt: () => facts });
    expect(found?.recognition.evidence).toEqual([
      'candidate is null, legacy is an empty list; the schema says array',
    ]);
  });

  it('is certain of an enum only where the schema lists the name', () => {
    const row = { legacy: { body: '{"kind":"comment"}' }, candidate: { body: '{"kind":1}' } };
    const facts = {
      types: ['string'],
      format: undefined,
      nullable: false,
      enum: [jsonString('comment')],
      default: undefined,
    };
    const confidenceIn = (context: Parameters<typeof recognisedIn>[1]) =>
      recognisedIn(row, context)[0]?.recognition.confidence;
    expect(confidenceIn({})).toBe('possible');
    expect(confidenceIn({ schemaAt: () => facts })).toBe('certain');
  });

  it('takes an identifier for no enum', () => {
    const found = recognisedIn({
      legacy: { body: '{"id":187}' },
      candidate: { body: '{"id":"cde38aa70a9b435aab700b6c"}' },
    });
    expect(namesOf(found)).not.toContain('enum-as-number');
  });

  it('blames a key that comes twice for what the request may say, and for nothing else', () => {
    const request = { method: 'POST', target: '/', headers: json, body: encodeText('{"a":1,"a":2}') };
    const context = { requests: { legacy: request, candidate: request } };
    const causesOf = (legacy: string, candidate: string): readonly string[] =>
      recognisedIn({ legacy: { body: legacy }, candidate: { body: candidate } }, context).map(
        ({ recognition }) => recognition.cause,
      );
    expect(causesOf('{"b":2}', '{}')).toContain('request-decoding');
    expect(causesOf('{}', '{"method":"POST"}')).not.toContain('request-decoding');
    expect(causesOf('{"host":"h"}', '{"host":["h"]}')).toEqual(['single-or-list']);
  });

  it('names alternatives where the bytes speak for several causes', () => {
    const [found] = recognisedIn({ legacy: { body: '{"n":-4}' }, candidate: { body: '{"n":-3}' } });
    expect(found?.recognition).toMatchObject({
      cause: 'rounding',
      confidence: 'possible',
      alternatives: ['off-by-one'],
    });
  });

  it('names escapes beside entities where the bytes show both', () => {
    const [found] = recognisedIn({
      legacy: { body: '{"text":"&lt;b&gt;"}' },
      candidate: { body: '{"text":"\\u003cb\\u003e"}' },
    });
    expect(found?.recognition).toMatchObject({ cause: 'html-entity', alternatives: ['html-escape'] });
  });

  it('merges a key in two spellings into one recognition', () => {
    const found = recognisedIn({
      legacy: { body: '{"created_utc":1,"id":"t1_1"}' },
      candidate: { body: '{"createdUtc":1,"id":"t1_1"}' },
    });
    expect(namesOf(found)).toEqual(['key-spelling at /created_utc']);
    expect(found[0]?.recognition.partner?.pointer).toBe('/createdUtc');
  });

  it('says what a refused request breaks, and how it is spelled', () => {
    const found = recognisedIn({
      request: { method: 'POST', target: '/comments', headers: json, body: '{"body":"a","body":"b"}' },
      validity: {
        kind: 'invalid',
        where: 'body',
        pointer: pointer('/body'),
        keyword: 'maxLength',
        reason: 'longer than 1',
      },
      legacy: { status: '400' },
      candidate: { status: '201' },
    });
    expect(found[0]?.recognition.evidence).toEqual([
      'legacy 400, candidate 201',
      'the request breaks maxLength at body /body: longer than 1',
      'an object has a key twice',
    ]);
  });

  it('finds each of several causes in one header', () => {
    const found = recognisedIn({
      legacy: { headers: [['Set-Cookie', 'session=a; Path=/; HttpOnly; SameSite=Lax']] },
      candidate: { headers: [['Set-Cookie', 'session=b; Secure']] },
    });
    expect(namesOf(found).toSorted()).toEqual([
      'cookie-attribute at Set-Cookie /session/HttpOnly',
      'cookie-attribute at Set-Cookie /session/Path',
      'cookie-attribute at Set-Cookie /session/SameSite',
      'cookie-attribute at Set-Cookie /session/Secure',
      'cookie-value at Set-Cookie /session',
    ]);
  });

  it('calls a difference that no cause claims unexplained, and keeps its bytes', () => {
    const place = { kind: 'store', store: 'redis' } as const;
    expect(recognise({ ...difference('presence', 'a', 'b'), place }, noContext)).toMatchObject({
      cause: 'unexplained',
      confidence: 'possible',
      evidence: ['legacy a, candidate b'],
    });
  });

  it('takes texts of any size and depth in bounded time', () => {
    const spaces = ' '.repeat(200_000);
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const rows: readonly (readonly [string, string])[] = [
      [`"${spaces}x"`, `"${spaces}y"`],
      [`"${'='.repeat(100_000)}a"`, `"${'='.repeat(100_000)}b"`],
      [`"${'a'.repeat(60)}!"`, `"${'a'.repeat(60)}?"`],
      [`"${'a'.repeat(3_000_000)}x"`, `"${'a'.repeat(3_000_000)}y"`],
      [deep, '"x"'],
      [deep, '{}'],
      ['1'.repeat(100_000), '2'],
      ['1e999999999', '1e999999998'],
    ];
    for (const [legacy, candidate] of rows)
      expect(
        recognisedIn({ legacy: { body: `[${legacy}]` }, candidate: { body: `[${candidate}]` } }),
      ).not.toEqual([]);
  });
});

function difference(fact: Difference['fact'], legacy: string, candidate: string | undefined): Difference {
  return {
    fact,
    level: 'value',
    place: { kind: 'body' },
    pointer: pointer(''),
    pattern: pointerPattern(''),
    legacy: fragment(legacy),
    candidate: fragment(candidate),
    follows: undefined,
    more: 0,
  };
}

function fragment(text: string | undefined): Fragment {
  if (text === undefined) return { kind: 'absent', span: { start: 0, end: 0 } };
  return { kind: 'text', bytes: encodeText(text), span: { start: 0, end: text.length }, json: undefined };
}
