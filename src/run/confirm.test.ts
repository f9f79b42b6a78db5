import { describe, expect, it } from 'vitest';
import type { Steps } from '../execute/execute.ts';
import { emptyContext, scenarioOf, type Told } from './answers.laws.ts';
import { confirm } from './confirm.ts';
import { examine } from './examine.ts';

const read = (legacy: unknown, candidate: unknown): Told => ({
  request: 'GET /rooms/{id} as /rooms/1',
  legacy: [200, legacy],
  candidate: [200, candidate],
});

/** Confirms what the first of these answers shows; the others come when it is sent again, one after another. */
async function confirmed(first: Told, ...again: readonly Told[]) {
  const context = emptyContext();
  const { scenario, steps } = scenarioOf(first);
  const answers = again.map((told) => scenarioOf(told).steps);
  const replay = async (): Promise<{ steps: Steps; twin: undefined }> => ({
    steps: answers.shift() ?? steps,
    twin: undefined,
  });
  const confirmation = await confirm(scenario, { replay, tries: again.length, first: steps }, context);
  const left = examine(scenario, steps, context).sightings;
  return {
    confirmation,
    left: left.map(({ cause, fingerprint }) => [cause, confirmation.seen.get(fingerprint)]),
  };
}

describe('confirm', () => {
  it('counts how often a difference comes again', async () => {
    const drift = read({ seats: 1 }, { seats: null });
    const same = read({ seats: 1 }, { seats: 1 });
    const { confirmation, left } = await confirmed(drift, drift, same, drift);
    expect(left).toEqual([['null-or-value', 2]]);
    expect(confirmation.tries).toBe(3);
    expect(confirmation.runs).toHaveLength(3);
  });

  it('has seen nothing of what does not come again', async () => {
    const same = read({ seats: 1 }, { seats: 1 });
    expect((await confirmed(read({ seats: 1 }, { seats: null }), same, same)).left).toEqual([
      ['null-or-value', undefined],
    ]);
  });

  it('takes for noise what legacy answers otherwise each time', async () => {
    const token = (legacy: string, candidate: string): Told => read({ token: legacy }, { token: candidate });
    const { confirmation, left } = await confirmed(
      token('q8Zk2mPx71', 'Lw0v9TnB3c'),
      token('x7Rj4kWq02', 'Hd5s8YuM6f'),
      token('p3Vb9nEz58', 'Kc1g7XoQ4a'),
    );
    expect(left).toEqual([]);
    expect([...confirmation.seen]).toEqual([]);
  });

  it('learns nothing from a value on which the sides agree each time', async () => {
    const total = (number: number, seats: number | null): Told =>
      read({ total: number, seats: 1 }, { total: number, seats });
    expect((await confirmed(total(1, null), total(2, null), total(3, null))).left).toEqual([
      ['null-or-value', 2],
    ]);
  });
});
