import { describe, expect, it } from 'vitest';
import { operationKey } from '../model/operation.ts';
import { quotaOf, Schedule } from './schedule.ts';

const [create, read] = [operationKey('POST', '/comments'), operationKey('GET', '/comments/{id}')];

function drain(schedule: Schedule, most = 1_000): readonly string[] {
  const slots: string[] = [];
  for (let slot = schedule.next(); slot !== undefined && slots.length < most; slot = schedule.next())
    slots.push(`${slot.operation} ${slot.index}`);
  return slots;
}

describe('Schedule', () => {
  it('gives each operation its share, in turn', () => {
    expect(drain(new Schedule(quotaOf([create, read], 2, undefined), { byTime: false }))).toEqual([
      `${create} 0`,
      `${read} 0`,
      `${create} 1`,
      `${read} 1`,
    ]);
  });

  it.each([
    [7, 200],
    [60, 100],
    [1_000, 40],
  ])('gives each of %i operations %i cases where nobody says', (count, cases) => {
    const many = Array.from({ length: count }, (_, at) => operationKey('GET', `/${at}`));
    expect(new Set(quotaOf(many, undefined, undefined).values())).toEqual(new Set([cases]));
  });

  it('shares a total evenly, to the last case', () => {
    expect([...quotaOf([create, read], 200, 5).values()]).toEqual([3, 2]);
  });

  it('lets a slow operation wait for the others when time is the budget', () => {
    const schedule = new Schedule(quotaOf([create, read], 10, undefined), { byTime: true });
    schedule.spend(create, 1_000);
    expect([schedule.next(), schedule.next()].map((slot) => slot?.operation)).toEqual([read, read]);
  });

  it('ends an operation early whose cases take far longer than those of the others', () => {
    const operations = [create, read, operationKey('GET', '/slow')];
    const schedule = new Schedule(quotaOf(operations, 3, undefined), { byTime: false });
    for (const operation of operations) schedule.spend(operation, operation === 'GET /slow' ? 2_500 : 5);
    expect(drain(schedule).filter((slot) => slot.startsWith('GET /slow'))).toEqual([]);
    expect(drain(schedule)).toEqual([]);
  });

  it('gives every operation its share where all are slow', () => {
    const schedule = new Schedule(quotaOf([create, read], 3, undefined), { byTime: false });
    for (const operation of [create, read]) schedule.spend(operation, 9_000);
    expect(drain(schedule)).toHaveLength(6);
  });

  it('goes on without end while something new comes, and for as long again', () => {
    const schedule = new Schedule(quotaOf([create], 5, undefined), { byTime: false, endless: true });
    for (let given = 0; given < 4; given += 1) schedule.next();
    schedule.renew();
    expect(drain(schedule)).toHaveLength(5);
  });

  it('goes on with the operation whose statuses lack their share, and with no other', () => {
    const schedule = new Schedule(quotaOf([create, read], 1, undefined), { byTime: false, endless: true });
    schedule.see(create, '201');
    schedule.see(read, '404');
    for (let answered = 0; answered < 9; answered += 1) schedule.see(create, '201');
    const handedOut = drain(schedule, 5);
    expect(handedOut).toEqual([`${create} 0`, `${read} 0`, `${read} 1`, `${read} 2`, `${read} 3`]);
  });
});
