import { join } from 'node:path';
import { version } from '../../src/cli/version.ts';
import { runWorld, specWorld } from '../../src/cli/world.ts';
import type { Options } from '../../src/config/settings-table.ts';
import { settle } from '../../src/config/settle.ts';
import type { Report } from '../../src/model/report.ts';
import { seed } from '../../src/model/seed.ts';
import type { Listener } from '../../src/run/events.ts';
import { run } from '../../src/run/run.ts';

const root = join(import.meta.dirname, '../..');

/** One run over the comment service, which remembers nothing of earlier ones. */
export async function runComments(
  options: Options,
  {
    listener = () => {},
    signal = new AbortController().signal,
  }: { listener?: Listener; signal?: AbortSignal } = {},
): Promise<Report> {
  const settings = settle(
    { spec: 'specs/comments.openapi.yaml', ...options },
    { randomSeed: () => seed(1n), waivers: [], baseline: undefined, folder: '.' },
  );
  const spec = specWorld(root, { allowRemote: false, environment: {} });
  const forgetful = { load: async () => [], save: async () => {}, remove: async () => {} };
  const { report, fault } = await run(
    { settings, version, command: 'quality', listener },
    { ...runWorld(root, spec, signal), counterexamples: forgetful },
  );
  if (fault !== undefined) throw fault;
  return report;
}
