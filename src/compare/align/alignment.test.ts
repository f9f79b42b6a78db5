import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { alignItems, alignSets } from './alignment.ts';
import { patienceAnchors } from './patience.ts';
import { shortestEdit } from './shortest-edit.ts';

const sequences = fc
  .array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 })
  .map((items) => Int32Array.from(items));
const unlike = (): number => 0;

/** The length of the longest common subsequence, by the textbook table. */
function longestCommon(legacy: Int32Array, candidate: Int32Array): number {
  let row = new Array<number>(candidate.length + 1).fill(0);
  for (const element of legacy) {
    const next = [0];
    candidate.forEach((other, at) => {
      next.push(element === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('align', () => {
  it('matches as many elements as can be matched in order', () => {
    fc.assert(
      fc.property(sequences, sequences, (legacy, candidate) => {
        const matches = align(legacy, candidate);
        expect(matches.length).toBe(longestCommon(legacy, candidate));
        for (const [left, right] of matches) expect(legacy[left]).toBe(candidate[right]);
      }),
    );
  });

  it('matches the same whichever side is which', () => {
    fc.assert(
      fc.property(sequences, sequences, (legacy, candidate) => {
        expect(align(candidate, legacy).map(([left, right]) => [right, left])).toEqual(
          align(legacy, candidate),
        );
      }),
    );
  });

  it('gives up the longest where it would cost too much, and still finds what is there once', () => {
    const legacy = Int32Array.from({ length: 5000 }, (_, at) => at);
    const candidate = Int32Array.from({ length: 5000 }, (_, at) => (at % 2 === 0 ? at : -at));
    expect(shortestEdit(legacy, candidate)).toBeUndefined();
    expect(align(legacy, candidate).length).toBe(2500);
  });
});

describe('patienceAnchors', () => {
  it('keeps the longest run of elements that occur once on each side', () => {
    const anchors = patienceAnchors(Int32Array.from([1, 2, 3, 4, 4]), Int32Array.from([3, 1, 2, 4]));
    expect(anchors).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('alignItems', () => {
  it('pairs each element once at most', () => {
    fc.assert(
      fc.property(sequences, sequences, (legacy, candidate) => {
        const { matches } = alignItems({ legacy, candidate }, unlike);
        expect(new Set(matches.map(([left]) => left)).size).toBe(matches.length);
        expect(new Set(matches.map(([, right]) => right)).size).toBe(matches.length);
      }),
    );
  });

  it('calls it another order only when equal elements have moved', () => {
    const of = (legacy: readonly number[], candidate: readonly number[]): boolean =>
      alignItems({ legacy: Int32Array.from(legacy), candidate: Int32Array.from(candidate) }, unlike)
        .isReordered;
    expect(of([1, 2, 3], [3, 1, 2])).toBe(true);
    expect(of([1, 2, 3], [1, 9, 3])).toBe(false);
    expect(of([1, 2, 3], [1, 3])).toBe(false);
  });
});

describe('alignSets', () => {
  it('pairs equal elements wherever they stand', () => {
    const signatures = { legacy: Int32Array.from([1, 2, 3]), candidate: Int32Array.from([3, 1, 2]) };
    expect(alignSets(signatures, unlike).matches.length).toBe(3);
  });
});
