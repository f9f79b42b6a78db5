import { describe, expect, it } from 'vitest';
import { executeScenario, type Send } from '../../execute/execute.ts';
import { operationKey } from '../../model/operation.ts';
import type { Case, Scenario } from '../../model/scenario.ts';
import { mirrored } from './mirror.ts';

const get = (target: string): Case => ({
  operation: operationKey('GET', target),
  method: 'GET',
  target: [target],
  headers: [],
  body: { kind: 'none' },
  validity: { kind: 'valid' },
  origin: 'generated',
});

describe('mirrored', () => {
  it('answers a side that comes later, and asks anew once both had their answer', async () => {
    let asked = 0;
    const { legacy, candidate } = mirrored(async (request) => {
      asked += 1;
      return {
        request,
        outcome: {
          kind: 'no-answer',
          reason: 'closed',
          message: String(asked),
          bytes: new Uint8Array(0),
          timing: { sentAt: 0, firstByte: 0, total: 0 },
        },
      };
    });
    const request = { method: 'GET', target: '/comments', headers: [], body: new Uint8Array(0) };
    const [one, two] = [await legacy(request), await legacy(request)];
    expect([await candidate(request), await candidate(request)]).toEqual([one, two]);
    await candidate(request);
    expect(asked).toBe(3);
  });

  it('asks legacy once for both sides, whoever is first, and with scenarios side by side', async () => {
    const asked: string[] = [];
    const send: Send = async (request) => {
      asked.push(request.target);
      await Promise.resolve();
      return {
        request,
        outcome: {
          kind: 'no-answer',
          reason: 'closed',
          message: request.target,
          bytes: new Uint8Array(0),
          timing: { sentAt: 0, firstByte: 0, total: 0 },
        },
      };
    };
    const both = mirrored(send);
    const scenario = (name: string): Scenario => ({ steps: [get(`/${name}/1`), get(`/${name}/2`)] });
    const [left = [], right = []] = await Promise.all([
      executeScenario(scenario('left'), both, 'legacy'),
      executeScenario(scenario('right'), both, 'candidate'),
    ]);
    expect(asked.toSorted()).toEqual(['/left/1', '/left/2', '/right/1', '/right/2']);
    for (const { legacy, candidate } of [...left, ...right]) expect(candidate.outcome).toBe(legacy.outcome);
  });
});
