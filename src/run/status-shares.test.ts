import { describe, expect, it } from 'vitest';
import { operationKey } from '../model/operation.ts';
import { StatusShares } from './status-shares.ts';

const read = operationKey('GET', '/comments/{id}');

function seen(...statuses: readonly string[]): StatusShares {
  const shares = new StatusShares();
  for (const status of statuses) shares.see(read, status);
  return shares;
}

describe('StatusShares', () => {
  it('tells a status that an operation had never shown', () => {
    const shares = seen('200');
    expect([shares.see(read, '404'), shares.see(read, '404')]).toEqual([true, false]);
  });

  it('is short of a status until it was answered often enough', () => {
    expect(seen(...Array<string>(10).fill('200')).isShort(read)).toBe(false);
    expect(seen(...Array<string>(10).fill('200'), '409').isShort(read)).toBe(true);
  });

  it('does not wait for ever for a status that comes once', () => {
    expect(seen('409', ...Array<string>(500).fill('200')).isShort(read)).toBe(false);
  });

  it('is not short of an operation that was never answered', () => {
    expect(new StatusShares().isShort(read)).toBe(false);
  });
});
