import { describe, expect, it } from 'vitest';
import type { OperationSummary } from '../model/report.ts';
import { falseGreenWarnings, verdictOf } from './warnings.ts';

function answered(operation: string, counts: Readonly<Record<string, number>>): OperationSummary {
  return {
    operation,
    cases: Object.values(counts).reduce((sum, count) => sum + count, 0),
    statuses: { legacy: counts, candidate: counts },
  };
}

const codesOf = (...operations: readonly OperationSummary[]): readonly string[] =>
  falseGreenWarnings(
    operations,
    operations.filter(({ statuses }) => '200' in statuses.legacy).map(({ operation }) => operation),
  ).map(({ code }) => code);
const verdict = (operations: readonly OperationSummary[], parts = {}): string =>
  verdictOf({
    failing: 0,
    operations,
    reached: operations.filter(({ statuses }) => '200' in statuses.legacy).length,
    cases: 10,
    unconfirmed: 0,
    ...parts,
  }).kind;

describe('falseGreenWarnings', () => {
  it('is silent when operations succeed', () => {
    expect(codesOf(answered('GET /comments', { 200: 90, 404: 10 }))).toEqual([]);
  });

  it('warns of operations that had few cases since they are slow, and of no others', () => {
    const curve = { legacy: [], candidate: [] };
    const slow = { p50: 900, p90: 1_000, p99: 1_000 };
    const latency = { legacy: slow, candidate: slow, p99Ratio: { value: 1, low: 1, high: 1 }, curve };
    const few = answered('GET /report', { 200: 3 });
    const others = answered('GET /comments', { 200: 100 });
    expect(codesOf({ ...few, latency }, others)).toEqual(['few-cases']);
    expect(codesOf(few, others)).toEqual([]);
  });

  it.each([
    ['all-refused', { 401: 99, 200: 1 }],
    ['never-reached', { 404: 100 }],
    ['seldom-reached', { 200: 5, 404: 95 }],
    ['not-tried', {}],
  ])('warns of %s', (code, counts) => {
    expect(codesOf(answered('GET /comments/{id}', counts))).toEqual([code]);
  });
});

describe('verdictOf', () => {
  const good = answered('GET /comments', { 200: 10 });

  it('is conformant only when every operation was compared on 2xx', () => {
    expect(verdict([good])).toBe('conformant');
    expect(verdict([good, answered('GET /health', { 401: 10 })])).toBe('inconclusive');
    expect(verdict([good], { cases: 0 })).toBe('inconclusive');
    expect(verdict([good], { unconfirmed: 1 })).toBe('inconclusive');
  });

  it('is divergent whatever else is unknown', () => {
    expect(verdict([], { failing: 1, cases: 0 })).toBe('divergent');
  });
});
