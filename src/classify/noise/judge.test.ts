import { describe, expect, it } from 'vitest';
import { compareObservations } from '../../compare/compare-observations.ts';
import type { Difference } from '../../model/difference.ts';
import type { Observation } from '../../model/observation.ts';
import { operationKey } from '../../model/operation.ts';
import type { Side } from '../../model/side.ts';
import { Bijection } from './bijection.ts';
import { type JudgeContext, judge } from './judge.ts';
import { NoiseKnowledge } from './knowledge.ts';
import { noiseKindOf } from './learn.ts';

const operation = operationKey('POST', '/comments');
const now = Date.parse('2026-11-24T10:00:00Z');

function contextOf(parts: Partial<JudgeContext> = {}): JudgeContext {
  return {
    operation,
    knowledge: new NoiseKnowledge(),
    bijection: new Bijection(),
    window: { from: now, to: now + 60_000, tolerance: 2_000 },
    matchers: [],
    ...parts,
  };
}

function observation(side: Side, body: string): Observation {
  const request = { method: 'POST', target: '/comments', headers: [], body: new Uint8Array(0) };
  const timing = { sentAt: 0, firstByte: 1, total: 2 };
  return {
    side,
    request,
    effects: [],
    outcome: {
      kind: 'answer',
      status: '201',
      reason: 'Created',
      version: 'HTTP/1.1',
      headers: [['Content-Type', 'application/json']],
      trailers: [],
      framing: 'content-length',
      body: new TextEncoder().encode(body),
      truncated: false,
      flaws: [],
      timing,
    },
  };
}

function differenceOf(legacy: string, candidate: string): Difference {
  const { differences } = compareObservations({
    legacy: observation('legacy', legacy),
    candidate: observation('candidate', candidate),
  });
  const [difference] = differences.filter(({ follows }) => follows === undefined);
  if (difference === undefined) throw new Error('no difference');
  return difference;
}

const judged = (legacy: string, candidate: string, context = contextOf()): string =>
  judge(differenceOf(legacy, candidate), context).kind;

describe('judge, of clocks', () => {
  const stamp = (value: string): string => JSON.stringify({ at: value });

  it('takes two readings of this run, written alike, for noise', () => {
    expect(judged(stamp('2026-11-24T10:00:01.123456Z'), stamp('2026-11-24T10:00:01.234567Z'))).toBe('noise');
    expect(
      judged(
        '{"at":1795687201.123456}',
        '{"at":1795687201.2345}',
        contextOf({ window: { from: 1795687200000, to: 1795687260000, tolerance: 2000 } }),
      ),
    ).toBe('noise');
  });

  it.each([
    ['an offset instead of Z', '2026-11-24T10:00:01.123456Z', '2026-11-24T10:00:01.234567+00:00'],
    ['whole seconds instead of a fraction', '2026-11-24T10:00:01.123456Z', '2026-11-24T10:00:02Z'],
    ['a space instead of T', '2026-11-24T10:00:01.123456Z', '2026-11-24 10:00:01.234567Z'],
    ['an hour off', '2026-11-24T10:00:01.123456Z', '2026-11-24T11:00:01.234567Z'],
    ['three seconds off', '2026-11-24T10:00:01.123456Z', '2026-11-24T10:00:04.234567Z'],
  ])('keeps %s', (_, legacy, candidate) => {
    expect(judged(stamp(legacy), stamp(candidate))).toBe('kept');
  });

  it('keeps two times of long ago, however near', () => {
    expect(judged(stamp('2001-01-01T00:00:00Z'), stamp('2001-01-01T00:00:01Z'))).toBe('kept');
  });

  it('takes two readings that an earlier run left for noise, whatever digits they end in', () => {
    expect(judged(stamp('2026-11-24T08:00:00.109Z'), stamp('2026-11-24T08:00:00.110Z'))).toBe('noise');
    expect(judged(stamp('2026-11-24T08:00:00Z'), stamp('2026-11-24T08:00:01Z'))).toBe('noise');
    expect(judged(stamp('2026-10-01T08:00:00.109Z'), stamp('2026-10-01T08:00:00.110Z'))).toBe('noise');
    expect(judged(stamp('2026-10-01T08:00:00Z'), stamp('2026-10-01T08:00:01Z'))).toBe('kept');
  });

  it('tells nine digits from six once it has seen enough of both', () => {
    const context = contextOf();
    const [six, nine] = [stamp('2026-11-24T10:00:01.123456Z'), stamp('2026-11-24T10:00:01.234567891Z')];
    expect([1, 2, 3, 4].map(() => judged(six, nine, context))).toEqual(['noise', 'noise', 'kept', 'kept']);
  });

  it('tells padded fractions from trimmed ones once it has seen enough of both', () => {
    const context = contextOf();
    judged(stamp('2026-11-24T10:00:01.120000Z'), stamp('2026-11-24T10:00:01.234567Z'), context);
    expect(judged(stamp('2026-11-24T10:00:01.123456Z'), stamp('2026-11-24T10:00:01.2345Z'), context)).toBe(
      'kept',
    );
  });

  it('takes fractions that both sides trim for noise', () => {
    const context = contextOf();
    judged(stamp('2026-11-24T10:00:01.12345Z'), stamp('2026-11-24T10:00:01.234567Z'), context);
    expect(judged(stamp('2026-11-24T10:00:01.123456Z'), stamp('2026-11-24T10:00:01.2345Z'), context)).toBe(
      'noise',
    );
  });
});

describe('judge, of identifiers', () => {
  function learned(): JudgeContext {
    const context = contextOf();
    context.knowledge.learn(operation, differenceOf('{"id":"t1_1a"}', '{"id":"t1_1b"}'), {
      kind: 'id',
      evidence: 'legacy differs from itself',
    });
    return context;
  }

  it('keeps what was not seen to change by itself', () => {
    expect(judged('{"id":"t1_1a"}', '{"id":"t1_1b"}')).toBe('kept');
  });

  it('takes learned identifiers for noise while they map one to one', () => {
    const context = learned();
    expect(judged('{"id":"t1_1a"}', '{"id":"t1_7q"}', context)).toBe('noise');
    expect(judged('{"id":"t1_1a"}', '{"id":"t1_7q"}', context)).toBe('noise');
    expect(judged('{"id":"t1_1a"}', '{"id":"t1_8r"}', context)).toBe('contradicts');
    expect(judged('{"id":"t1_2b"}', '{"id":"t1_7q"}', context)).toBe('contradicts');
  });

  it.each([
    ['another prefix', '{"id":"t1_1a"}', '{"id":"t3_1b"}'],
    ['another alphabet', '{"id":"t1_1a"}', '{"id":"t1_1B"}'],
  ])('keeps learned identifiers with %s', (_, legacy, candidate) => {
    expect(judged(legacy, candidate, learned())).toBe('kept');
  });

  it('keeps one identifier that the sides pad otherwise, however often it maps one to one', () => {
    const context = contextOf();
    const padded = differenceOf('{"number":"T-0042"}', '{"number":"T-42"}');
    context.knowledge.learn(operation, padded, { kind: 'id', evidence: '' });
    expect(judge(padded, context).kind).toBe('kept');
    expect(judged('{"number":"T-0042"}', '{"number":"T-0057"}', context)).toBe('noise');
  });

  it('takes identifiers of a list that nobody saw made for pairs, until one of them contradicts', () => {
    const context = contextOf({ ids: new Bijection() });
    const list = (id: string): string =>
      `{"items":[{"id":"${id}-1111-4111-8111-6f1c2d3e1111","name":"a-1"}]}`;
    expect(judged(list('00000001'), list('00000002'), context)).toBe('noise');
    expect(judged(list('00000001'), list('00000003'), context)).toBe('contradicts');
    expect(judged('{"id":"t1_1a"}', '{"id":"t1_1b"}', context)).toBe('kept');
    expect(judged('{"items":[{"name":"room-1"}]}', '{"items":[{"name":"room-2"}]}', context)).toBe('kept');
  });

  it('translates identifiers inside other values', () => {
    const context = contextOf();
    context.bijection.admit('t1_1a', 't1_7q');
    expect(judged('{"link":"/comments/t1_1a?x=1"}', '{"link":"/comments/t1_7q?x=1"}', context)).toBe('noise');
    expect(judged('{"link":"/comments/t1_1a?x=1"}', '{"link":"/comments/t1_7q?x=2"}', context)).toBe('kept');
  });

  it('never takes a type, a key or an order for noise', () => {
    expect(judged('{"id":1}', '{"id":"1"}', learned())).toBe('kept');
    expect(judged('{"id":null}', '{}', learned())).toBe('kept');
  });
});

describe('noiseKindOf', () => {
  it.each([
    ['id', '{"id":"t1_1a"}', '{"id":"t1_1b"}'],
    ['id', '{"id":17}', '{"id":18}'],
    ['id', '{"id":"6f1c2d3e-1111-4111-8111-6f1c2d3e1111"}', '{"id":"7f1c2d3e-1111-4111-8111-6f1c2d3e1111"}'],
    ['clock', '{"at":"2026-11-24T10:00:01Z"}', '{"at":"2026-11-24T10:00:02Z"}'],
    ['random', '{"motto":"be kind"}', '{"motto":"have fun"}'],
    ['id', '{"items":[{"id":"t1_1a"}]}', '{"items":[{"id":"t1_1b"}]}'],
    [undefined, '{"items":[{"body":"be kind"}]}', '{"items":[{"body":"have fun"}]}'],
    [undefined, '{"a":1}', '{"a":"1"}'],
  ])('is %s for %s', (kind, one, other) => {
    expect(noiseKindOf(differenceOf(one, other))).toBe(kind);
  });
});
