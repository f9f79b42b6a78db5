import { describe, expect, it } from 'vitest';
import { launchPair } from './pair.ts';
import { launchStores } from './stores.ts';

const health = async (url: string): Promise<number> => (await fetch(`${url}/health`)).status;

describe('launchPair', () => {
  it('starts both services healthy, and ends both', async () => {
    await using stores = await launchStores();
    const pair = await launchPair({ stores, defects: [] });
    try {
      expect(await health(pair.legacy)).toBe(200);
      expect(await health(pair.candidate)).toBe(200);
    } finally {
      await pair[Symbol.asyncDispose]();
    }
    await expect(health(pair.legacy)).rejects.toThrow();
    await expect(health(pair.candidate)).rejects.toThrow();
  });

  it('keeps what each side stores apart', async () => {
    await using stores = await launchStores();
    await using pair = await launchPair({ stores, defects: [] });
    const comment = JSON.stringify({ post_id: 't3_1', body: 'first' });
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: comment };
    const created = await fetch(`${pair.legacy}/comments`, request);
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    expect((await fetch(`${pair.legacy}/comments/${id}`)).status).toBe(200);
    expect((await fetch(`${pair.candidate}/comments/${id}`)).status).toBe(404);
  });

  it('says what a service wrote that does not start', async () => {
    await using stores = await launchStores();
    const launched = launchPair({ stores, defects: ['no-such-defect'] });
    await expect(launched).rejects.toMatchObject({
      code: 'child-exited',
      message: expect.stringContaining('no-such-defect'),
    });
  });
}, 60_000);
