import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLegacy } from '../services/launch/pair.ts';
import type { Service } from '../services/launch/service.ts';
import { launchStores, type Stores } from '../services/launch/stores.ts';
import { listWireDefects } from './quality/defects.ts';
import { runFaithful } from './quality/faithful.ts';
import { measureDefect } from './quality/measure-defect.ts';

// One of each family, and what needs a request of its own kind; `npm run quality` measures all of them at five seeds.
const sample = [
  'nil-replies',
  'author-plain-string',
  'whole-floats',
  'escaped-html',
  'time-zulu',
  'ties-newest-first',
  'sorted-keys',
  'trailing-newline',
  'unknown-fields',
  'unprocessable',
  'weak-etag',
  'trailing-slash',
];

describe('a tenth of npm run quality', () => {
  let stores: Stores;
  let legacy: Service;

  beforeAll(async () => {
    stores = await launchStores();
    legacy = await startLegacy(stores);
  });
  afterAll(async () => {
    await legacy.child[Symbol.asyncDispose]();
    await stores[Symbol.asyncDispose]();
  });

  it.each(sample)('finds %s and names its cause', async (name) => {
    const defect = (await listWireDefects()).find((each) => each.name === name);
    if (defect === undefined) throw new Error(`no defect ${name}`);
    const search = { seeds: [1], cases: 200, first: 0 };
    const { cases } = await measureDefect(defect, { stores, legacy: legacy.url, search });
    expect(cases).toEqual([expect.any(Number)]);
  });

  it('is silent on the faithful pair', async () => {
    const [run] = await runFaithful([6], 2_000, { stores, legacy: legacy.url });
    expect(run).toMatchObject({ verdict: 'conformant', unreached: [], findings: [], unconfirmed: [] });
  }, 90_000);
});
