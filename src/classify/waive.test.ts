import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../test/fixtures/sample-finding.ts';
import type { Waiver } from '../model/report.ts';
import { applyWaivers } from './waive.ts';

const finding = {
  ...sampleFinding({}),
  cause: 'number-spelling',
  operation: 'GET /comments/{id}',
  where: 'response body',
  pointer: '/hotness',
} as const;
const waiver: Waiver = {
  cause: 'number-spelling',
  pointer: '/hotness',
  owner: 'ada',
  reason: 'readers round',
  expires: '2027-01-31',
};

describe('applyWaivers', () => {
  it('accepts a finding until the last day, and names who does', () => {
    const { standing, waived, unused } = applyWaivers([finding], [waiver], '2027-01-31');
    expect([standing, waived.map((one) => one.waiver.owner), unused]).toEqual([[], ['ada'], []]);
  });

  it('accepts nothing once it has expired, and says so', () => {
    const { standing, unused } = applyWaivers([finding], [waiver], '2027-02-01');
    expect(standing).toEqual([finding]);
    expect(unused).toEqual([
      { kind: 'expired-waiver', what: 'number-spelling /hotness (ada, expires 2027-01-31)' },
    ]);
  });

  it.each([
    ['another cause', { ...waiver, cause: 'key-order' as const }],
    ['another place', { ...waiver, pointer: '/score' }],
    ['another operation', { ...waiver, operation: 'POST *' }],
  ])('leaves a finding of %s, and reports the waiver as unused', (_, other) => {
    const { standing, unused } = applyWaivers([finding], [other], '2026-11-24');
    expect([standing.length, unused.map(({ kind }) => kind)]).toEqual([1, ['waiver']]);
  });

  it('knows a finding by the first digits of its fingerprint', () => {
    const byPrint: Waiver = {
      fingerprint: finding.fingerprint.slice(0, 6),
      owner: 'ada',
      reason: 'known',
      expires: '2027-01-31',
    };
    expect(applyWaivers([finding], [byPrint], '2026-11-24').standing).toEqual([]);
  });
});
