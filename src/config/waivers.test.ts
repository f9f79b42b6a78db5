import { describe, expect, it } from 'vitest';
import { Fault } from '../model/fault.ts';
import { readWaivers } from './waivers.ts';

const good = {
  cause: 'number-spelling',
  pointer: '/hotness',
  owner: 'ada',
  reason: 'readers round',
  expires: '2027-01-31',
};

describe('readWaivers', () => {
  it('takes a list, alone or in an object', () => {
    expect(readWaivers([good], 'w.json')).toEqual([good]);
    expect(readWaivers({ waivers: [good] }, 'w.json')).toEqual([good]);
  });

  it.each([
    ['lacks owner', { ...good, owner: undefined }],
    ['lacks reason', { ...good, reason: undefined }],
    ['lacks expires', { ...good, expires: undefined }],
    ['is no day', { ...good, expires: 'soon' }],
    ['is no cause', { ...good, cause: 'number-speling' }],
    ['unknown member', { ...good, ponter: '/x' }],
    ['names neither', { ...good, cause: undefined }],
    ['is no fingerprint', { ...good, fingerprint: 'zz' }],
    ['is no object', 'all of them'],
  ])('refuses one that %s', (what, waiver) => {
    expect(() => readWaivers([good, waiver], 'w.json')).toThrow(Fault);
    expect(() => readWaivers([good, waiver], 'w.json')).toThrow(new RegExp(`waiver 2.*${what}`));
  });
});
