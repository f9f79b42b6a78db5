import { describe, expect, it } from 'vitest';
import { Fault } from '../model/fault.ts';
import { seed } from '../model/seed.ts';
import { gatherOptions } from './gather.ts';
import { settle } from './settle.ts';

const nothing = { flags: {}, environment: {}, file: undefined };
const given = { randomSeed: () => seed(7), waivers: [], baseline: undefined, folder: '.' };
const needed = { spec: 'a.yaml', legacy: 'http://127.0.0.1:1', candidate: 'http://127.0.0.1:2' };

function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error('no fault');
}

describe('gatherOptions', () => {
  it('takes flags before variables before the file', () => {
    const sources = {
      flags: { cases: '1' },
      environment: { SAMEWIRE_CASES: '2', SAMEWIRE_SEED: '3' },
      file: { name: 'samewire.config.json', value: { cases: 4, seed: 5, deadline: '2s' } },
    };
    const { options, whence } = gatherOptions(sources);
    expect([options.cases, options.seed, options.deadline]).toEqual([1, 3n, 2_000]);
    expect(whence).toEqual({ cases: 'flag', seed: 'variable', deadline: 'file' });
  });

  it.each([
    ['--cases', { cases: 'many' }],
    ['--seed', { seed: '-1' }],
    ['--seed', { seed: '1e3' }],
    ['--for', { for: '5 minutes' }],
    ['--strict', { strict: 'bytes' }],
    ['--max-body', { maxBody: '-3' }],
  ])('names %s when it is given %j', (name, flags) => {
    const fault = faultOf(() => gatherOptions({ ...nothing, flags }));
    expect(fault.code).toBe('flag-invalid');
    expect(fault.message).toContain(name);
  });

  it('says what an unknown key may have meant', () => {
    const fault = faultOf(() =>
      gatherOptions({ ...nothing, file: { name: 'c.json', value: { concurency: 2 } } }),
    );
    expect([fault.code, fault.hint]).toEqual(['config-key-unknown', 'did you mean "concurrency"?']);
  });

  it('never repeats the value of a header that it refuses', () => {
    const fault = faultOf(() => gatherOptions({ ...nothing, flags: { headers: ['Bearer s3cr3t'] } }));
    expect(`${fault.message} ${fault.hint}`).not.toContain('s3cr3t');
  });

  it('reads seeds of 64 bits exactly', () => {
    expect(gatherOptions({ ...nothing, flags: { seed: '18446744073709551615' } }).options.seed).toBe(
      18446744073709551615n,
    );
  });
});

describe('settle', () => {
  it('settles every default', () => {
    expect(settle(needed, given)).toMatchObject({
      cases: undefined,
      seed: 7n,
      strict: 'wire',
      conformance: 'warn',
      concurrency: 1,
      deadline: 10_000,
      only: [],
    });
  });

  it('names what is missing, and the variable that may say it', () => {
    const fault = faultOf(() => settle({ spec: 'a.yaml' }, given));
    expect([fault.code, fault.message]).toEqual(['setting-missing', '--legacy is missing']);
    expect(fault.hint).toContain('SAMEWIRE_LEGACY');
  });

  it('puts the fields of one side behind those of both', () => {
    const { headers } = settle({ ...needed, headers: [['A', '1']], candidateHeaders: [['B', '2']] }, given);
    expect(headers).toEqual({
      legacy: [['A', '1']],
      candidate: [
        ['A', '1'],
        ['B', '2'],
      ],
    });
  });

  it.each([
    [{ matchers: [{ match: { regex: 'a' } }] }],
    [{ matchers: [{ match: { regx: 'a' }, owner: 'me', reason: 'so' }] }],
    [{ unordered: [{ owner: 'me', reason: 'so' }] }],
    [{ matchers: 'all' }],
  ])('refuses %j', (options) => {
    expect(faultOf(() => settle({ ...needed, ...options }, given)).code).toBe('config-invalid');
  });
});
