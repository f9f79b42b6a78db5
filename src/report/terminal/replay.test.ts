import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { renderReplay } from './replay.ts';

const options = {
  width: 100,
  utf8: true,
  color: false,
  show: 'all',
  stable: false,
  launcher: undefined,
} as const;
const saved = {
  cause: 'null-or-empty-list',
  operation: 'GET /comments/{id}',
  where: 'response body',
  pointer: '/replies',
  builds: { candidate: 'a1b2c3d' },
};
const statuses = [
  { operation: 'POST /comments', legacy: '201', candidate: '201' },
  { operation: 'GET /comments/{id}', legacy: '200', candidate: '200' },
];
const builds = { legacy: '4.2.0', candidate: 'e4f5a6b' };

describe('renderReplay', () => {
  it('says that a finding has healed, in the last line', () => {
    const text = renderReplay({ kind: 'healed', tries: 3, seen: 0, statuses, builds }, saved, options);
    expect(text).toBe(
      [
        'saved against candidate a1b2c3d, now e4f5a6b',
        'POST /comments       legacy 201  candidate 201',
        'GET /comments/{id}   legacy 200  candidate 200   alike',
        'healed: null-or-empty-list at GET /comments/{id} /replies, 3 of 3 tries',
        '',
      ].join('\n'),
    );
  });

  it('shows the block of a finding that is still there', () => {
    const result = {
      kind: 'same',
      tries: 3,
      seen: 3,
      statuses,
      builds,
      findings: [sampleFinding()],
    } as const;
    const lines = renderReplay(result, saved, options).trimEnd().split('\n');
    expect(lines.at(-1)).toBe('same: null-or-empty-list at GET /comments/{id} /replies, 3 of 3 tries');
    expect(lines).toContain('   candidate  …"edited":false,"replies":null,"score":1,…');
  });

  it('names what a finding has changed into', () => {
    const findings = [sampleFinding({ cause: 'key-missing' })];
    const text = renderReplay(
      { kind: 'changed', tries: 3, seen: 3, statuses, builds, findings },
      saved,
      options,
    );
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      'changed: now key-missing at GET /comments/{id} /replies; it was null-or-empty-list at GET /comments/{id} /replies',
    );
  });
});
