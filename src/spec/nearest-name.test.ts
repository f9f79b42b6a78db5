import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

describe('nearestName', () => {
  it.each([
    ['integr', 'integer'],
    ['Strign', 'string'],
    ['comment', undefined],
    ['x'.repeat(10_000), undefined],
  ])('finds what %s was meant to be', (written, meant) => {
    expect(nearestName(written, ['string', 'number', 'integer', 'object'])).toBe(meant);
  });
});
