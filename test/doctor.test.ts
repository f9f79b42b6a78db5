import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startLegacy } from '../services/launch/pair.ts';
import { launchStores } from '../services/launch/stores.ts';
import { samewire } from './commands/samewire.ts';

const folder = join(import.meta.dirname, '..');
const minutes = 60_000;

describe('samewire doctor', () => {
  it(
    'finds legacy of the reference subject silent against itself, and sees what is planted in its answers',
    { timeout: 4 * minutes },
    async () => {
      await using stores = await launchStores();
      const { child, url } = await startLegacy(stores);
      await using _legacy = child;
      const words = ['doctor', '--spec', 'specs/comments.openapi.yaml', '--legacy', url];
      const limits = ['--seed', '7', '--cases', '140', '--drifts', '60'];
      const { code, stdout } = await samewire([...words, ...limits], { folder });
      expect(stdout).toContain('7 of 7 operations reachable; too loose to tell: Metadata');
      expect(stdout).toMatch(/legacy against legacy, 140 cases: silent/);
      const seen = Number(/(\d+) of 60 planted drifts seen/.exec(stdout)?.[1]);
      expect(seen).toBeGreaterThanOrEqual(48);
      expect(code).toBe(seen >= 54 ? 0 : 1);
    },
  );
});
