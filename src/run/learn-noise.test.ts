import { describe, expect, it } from 'vitest';
import type { Steps } from '../execute/execute.ts';
import { emptyContext, scenarioOf, type Told } from './answers.laws.ts';
import { examine } from './examine.ts';
import { learnNoise } from './learn-noise.ts';

const read = (legacy: unknown, candidate: unknown): Told => ({
  request: 'GET /rooms/{id} as /rooms/1',
  legacy: [200, legacy],
  candidate: [200, candidate],
});

/** The pointers that the first answers show once noise was learned from both. */
function left(before: Told, now: Told): readonly string[] {
  const context = emptyContext();
  const { scenario, steps } = scenarioOf(before);
  learnNoise(scenario, relived(steps, scenarioOf(now).steps), context);
  return examine(scenario, steps, context).sightings.map(({ pointer }) => pointer);
}

function relived(before: Steps, now: Steps) {
  return now.map((sides, at) => ({
    sides,
    itself: { legacy: before[at]?.legacy ?? sides.legacy, candidate: sides.legacy },
  }));
}

describe('learnNoise', () => {
  it('learns the place of a value that legacy makes anew each time', () => {
    const before = read({ token: 'q8Zk2mPx71', seats: 1 }, { token: 'Lw0v9TnB3c', seats: null });
    const now = read({ token: 'x7Rj4kWq02', seats: 1 }, { token: 'Hd5s8YuM6f', seats: null });
    expect(left(before, now)).toEqual(['/seats']);
  });

  it('learns nothing where legacy answers the same', () => {
    const one = read({ token: 'q8Zk2mPx71' }, { token: 'Lw0v9TnB3c' });
    expect(left(one, one)).toEqual(['/token']);
  });

  it('learns nothing where the sides agree on what changes', () => {
    const before = read({ token: 'q8Zk2mPx71' }, { token: 'Lw0v9TnB3c' });
    const now = read({ token: 'x7Rj4kWq02' }, { token: 'x7Rj4kWq02' });
    expect(left(before, now)).toEqual(['/token']);
  });

  it.each(['total', 'pageCount', 'page_size'])('takes %s, which counts, for state', (name) => {
    const before = read({ [name]: 10 }, { [name]: 12 });
    const now = read({ [name]: 11 }, { [name]: 13 });
    expect(left(before, now)).toEqual([`/${name}`]);
  });

  it('takes the numbers of a list that holds other items now for state', () => {
    const before = read({ items: [{ name: 'a', seats: 4 }] }, { items: [{ name: 'a', seats: 5 }] });
    const now = read(
      { items: [{ name: 'quite another', seats: 6 }] },
      { items: [{ name: 'quite another', seats: 7 }] },
    );
    expect(left(before, now)).toEqual(['/items/*/seats']);
  });
});
