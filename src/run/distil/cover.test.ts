import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coverable, leastCover } from './cover.ts';

const items: fc.Arbitrary<readonly Coverable[]> = fc.array(
  fc.record({
    cost: fc.integer({ min: 1, max: 50 }),
    features: fc.array(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 6 }),
  }),
  { maxLength: 40 },
);

function shownBy(kept: readonly Coverable[]): ReadonlySet<string> {
  return new Set(kept.flatMap(({ features }) => features));
}

function at(all: readonly Coverable[], indexes: readonly number[]): readonly Coverable[] {
  return all.filter((_, index) => indexes.includes(index));
}

describe('leastCover', () => {
  it('shows every feature of the input', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(shownBy(at(all, leastCover(all)))).toEqual(shownBy(all));
      }),
    );
  });

  it('keeps nothing that the others make needless', () => {
    fc.assert(
      fc.property(items, (all) => {
        const kept = leastCover(all);
        for (const index of kept) {
          const others = at(
            all,
            kept.filter((other) => other !== index),
          );
          expect(shownBy(others).size).toBeLessThan(shownBy(all).size);
        }
      }),
    );
  });

  it('asks only for what is not covered yet', () => {
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom(...'abcdefgh')), (all, before) => {
        const shown = shownBy(at(all, leastCover(all, new Set(before))));
        const wanted = [...shownBy(all)].filter((feature) => !before.includes(feature));
        expect(wanted.every((feature) => shown.has(feature))).toBe(true);
        if (wanted.length === 0) expect(shown.size).toBe(0);
      }),
    );
  });

  it('takes the cheapest of those that show as much, and the earliest of those', () => {
    const one = { cost: 3, features: ['a', 'b'] };
    const cheap = { cost: 1, features: ['b', 'a'] };
    expect(leastCover([one, cheap, cheap])).toEqual([1]);
  });

  it('takes one that shows all before several that share it', () => {
    const parts = 'abc'.split('').map((feature) => ({ cost: 1, features: [feature] }));
    expect(leastCover([...parts, { cost: 2, features: ['a', 'b', 'c'] }])).toEqual([3]);
  });

  it('takes several before one that costs more than all of them', () => {
    const parts = 'abc'.split('').map((feature) => ({ cost: 1, features: [feature] }));
    expect(leastCover([{ cost: 9, features: ['a', 'b', 'c'] }, ...parts])).toEqual([1, 2, 3]);
  });
});
