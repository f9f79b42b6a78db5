import { join } from 'node:path';
import { specWorld } from '../../src/cli/world.ts';
import { settle } from '../../src/config/settle.ts';
import type { Finding } from '../../src/model/report.ts';
import { seed } from '../../src/model/seed.ts';
import { replay } from '../../src/run/replay.ts';

/** Two running services and the document of both. */
export interface Sides {
  readonly spec: string;
  readonly legacy: string;
  readonly candidate: string;
}

/** Whether a scenario, by default the finding's own, shows the finding when `samewire replay` sends it. */
export async function isShown(
  { fingerprint, cause, operation, where, pointer, scenario: own }: Finding,
  sides: Sides,
  scenario: unknown = own,
): Promise<boolean> {
  const settings = settle(
    { ...sides },
    { randomSeed: () => seed(1n), waivers: [], baseline: undefined, folder: '.' },
  );
  const saved = { fingerprint, cause, operation, where, pointer, seed: '1', builds: {}, scenario };
  const zero = performance.now();
  const { kind } = await replay(
    { settings, saved },
    {
      clock: () => performance.now() - zero,
      startedAt: Date.now(),
      spec: specWorld(join(import.meta.dirname, '../..'), { allowRemote: false, environment: {} }),
      signal: new AbortController().signal,
      counterexamples: { load: async () => [], save: async () => {}, remove: async () => {} },
    },
  );
  return kind === 'same';
}
