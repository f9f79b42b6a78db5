import { describe, expect, it } from 'vitest';
import { emptyContext, scenarioOf, type Told } from './answers.laws.ts';
import type { ExamineContext } from './examination.ts';
import { examine } from './examine.ts';

const refusal = [400, { error: 'no' }] as const;

/** What these requests show, each time as `cause pointer`. */
function shown(context: ExamineContext, ...told: readonly [Told, ...Told[]]): readonly string[] {
  const { scenario, steps } = scenarioOf(...told);
  return examine(scenario, steps, context).sightings.map(({ cause, pointer }) =>
    `${cause} ${pointer}`.trim(),
  );
}

/** A context in which both sides made a room `r1`, and only the candidate made another one. */
function afterOneSidedCreate(id: string | number = 'r9'): ExamineContext {
  const context = emptyContext();
  shown(context, { request: 'POST /rooms', legacy: [201, { id: 'r1' }], candidate: [201, { id: 'r1' }] });
  shown(context, { request: 'POST /rooms', legacy: refusal, candidate: [201, { id }] });
  return context;
}

const list = (legacy: unknown, candidate: unknown): Told => ({
  request: 'GET /rooms',
  legacy: [200, legacy],
  candidate: [200, candidate],
});

describe('what parted before', () => {
  it('shows as the finding that it is where nothing parted', () => {
    const one = list({ items: [{ id: 'r1' }], total: 1 }, { items: [{ id: 'r1' }, { id: 'r9' }], total: 2 });
    expect(shown(emptyContext(), one)).toEqual(['list-item /items/*', 'off-by-one /total']);
  });

  it.each([['r9'], [9]])('is an item that only one side made, and the count with it: %j', (id) => {
    const one = list({ items: [{ id: 'r1' }], total: 1 }, { items: [{ id: 'r1' }, { id }], total: 2 });
    expect(shown(afterOneSidedCreate(id), one)).toEqual([]);
  });

  it('is what it pushes off the page, then and on the next pages', () => {
    const context = afterOneSidedCreate();
    const item = (id: string): object => ({ id, seats: id.length });
    const items = (...ids: readonly string[]): object => ({ items: ids.map(item) });
    expect(shown(context, list(items('r1', 'r2'), items('r9', 'r1')))).toEqual([]);
    expect(shown(context, list(items('r3'), items('r2')))).toEqual([]);
  });

  it('is not what an item shows that both sides have', () => {
    const context = afterOneSidedCreate();
    const both = (note: unknown) => ({ id: 'r1', seats: 4, note });
    expect(shown(context, list({ items: [both(null)] }, { items: [both('x'), { id: 'r9' }] }))).toEqual([
      'null-or-value /items/*/note',
    ]);
  });

  it('is neither another order of what both sides have, nor what stands beside another list of an item', () => {
    const context = afterOneSidedCreate();
    const item = (id: string, note: unknown) => ({ id, note, tags: [] });
    shown(context, list({ items: [] }, { items: [item('r9', 1)] }));
    const [one, other] = [item('r1', 1), item('r2', 2)];
    expect(shown(context, list({ items: [one, other] }, { items: [other, one] }))).toEqual([
      'list-order /items',
    ]);
    expect(shown(context, list({ items: [one] }, { items: [item('r1', null)] }))).toEqual([
      'null-or-value /items/*/note',
    ]);
  });

  it('is everything about a thing that only one side changed, spelling apart', () => {
    const context = emptyContext();
    const change = 'PATCH /rooms/{id} as /rooms/r1';
    shown(context, { request: change, legacy: [200, { id: 'r1', note: 'new' }], candidate: refusal });
    const read: Told = {
      request: 'GET /rooms/{id} as /rooms/r1',
      legacy: [200, { id: 'r1', note: 'new' }],
      candidate: [200, { id: 'r1', note: null }],
    };
    expect(shown(context, read)).toEqual([]);
    const other = { ...read, request: 'GET /rooms/{id} as /rooms/r2' };
    expect(
      shown(context, {
        ...other,
        legacy: [200, { id: 'r2', note: 'x' }],
        candidate: [200, { id: 'r2', note: null }],
      }),
    ).toEqual(['null-or-value /note']);
  });

  it('is not what the same answers showed before their last one parted', () => {
    const { scenario, steps } = scenarioOf(
      {
        request: 'POST /rooms',
        legacy: [201, { id: 'r1', seats: 1 }],
        candidate: [201, { id: 'r1', seats: 2 }],
      },
      { request: 'PUT /rooms/{id} as /rooms/r1', legacy: refusal, candidate: [200, { id: 'r1', seats: 2 }] },
    );
    const context = emptyContext();
    const first = examine(scenario, steps, context).sightings.map(({ cause }) => cause);
    expect(first).toHaveLength(2);
    expect(examine(scenario, steps, context).sightings.map(({ cause }) => cause)).toEqual(first);
  });

  it('does not take numbers for the names of things of another kind', () => {
    const context = afterOneSidedCreate(9);
    const read: Told = {
      request: 'GET /guests/{id} as /guests/9',
      legacy: [200, { id: 9, note: 'x' }],
      candidate: [200, { id: 9, note: null }],
    };
    expect(shown(context, read)).toEqual(['null-or-value /note']);
  });
});
