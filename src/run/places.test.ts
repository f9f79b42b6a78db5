import { describe, expect, it } from 'vitest';
import { pointerPattern } from '../model/pointer.ts';
import { Places } from './places.ts';

describe('Places', () => {
  it.each([
    ['/replies/*/replies/*/replies/*/id', '/replies/*/id'],
    ['/comments/*/replies/*/replies/*', '/comments/*/replies/*'],
    ['/a/*/b/*/a/*/b/*/c', '/a/*/b/*/c'],
    ['/matrix/*/*', '/matrix/*/*'],
    ['/data/data/id', '/data/data/id'],
    ['', ''],
  ])('folds %s to %s', (pattern, folded) => {
    expect(new Places().foldRepeats(pointerPattern(pattern))).toBe(folded);
  });

  it('takes an object for a map once it has shown very many keys', () => {
    const places = new Places();
    const folded = Array.from({ length: 200 }, (_, at) =>
      places.foldMaps('GET /x', pointerPattern(`/by_id/key${at}/name`)),
    );
    expect(folded.at(0)).toBe('/by_id/key0/name');
    expect(folded.at(-1)).toBe('/by_id/*/name');
    expect(new Set(folded).size).toBeLessThan(70);
  });
});
