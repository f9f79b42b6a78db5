import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { specWorld } from '../../src/cli/world.ts';
import { settle } from '../../src/config/settle.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { seed } from '../../src/model/seed.ts';
import { replay } from '../../src/run/replay.ts';
import { scenarioFromJson, scenarioToJson } from '../../src/run/scenario-json.ts';
import { loadDocument } from '../../src/spec/load-document.ts';
import { samewire, temporaryFolder } from '../commands/samewire.ts';
import { removals } from '../quality/removals.ts';
import { document, type RunningPair, startPair } from './pair.ts';

const defects = ['ascii-json', 'float-area', 'rate-as-float', 'null-dropped', 'insertion-order', 'weak-etag'];

let pair: RunningPair;
let findings: readonly Finding[];
let operations: readonly Operation[];

const spec = specWorld(import.meta.dirname, { allowRemote: false, environment: {} });

beforeAll(async () => {
  pair = await startPair(defects);
  const { folder, remove } = await temporaryFolder();
  const sides = ['--legacy', pair.legacy, '--candidate', pair.candidate];
  await samewire(
    [
      'run',
      '--spec',
      document,
      ...sides,
      '--seed',
      '9',
      '--cases',
      '40',
      '--report',
      'json=report.json',
    ].concat(
      // As long as it takes, on whatever machine.
      ['--shrink-tries', '5000', '--shrink-time', '60s', '--shrink-time-total', '200s'],
    ),
    { folder },
  );
  const report: Report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  await remove();
  findings = report.findings;
  operations = (await loadDocument(document, spec)).operations;
}, 240_000);
afterAll(() => pair.stop());

it('leaves nothing in the requests of a finding that could go', async () => {
  expect(findings.length).toBeGreaterThan(15);
  for (const finding of findings)
    expect(await isShown(finding, finding.scenario), nameOf(finding)).toBe(true);
  expect(await removableIn(findings, ({ scenario }) => scenario)).toEqual([]);
}, 240_000);

it('would tell of a header field that could go', async () => {
  const [first] = findings;
  const more = (scenario: unknown): unknown => {
    const read = scenarioFromJson(scenario);
    if (read === undefined) throw new Error('the scenario cannot be read');
    const [step, ...rest] = read.steps;
    const headers = [...step.headers, { name: 'X-Extra', value: ['1'] }];
    return scenarioToJson({ steps: [{ ...step, headers }, ...rest] });
  };
  const left = await removableIn(first === undefined ? [] : [first], ({ scenario }) => more(scenario));
  expect(left).toEqual([expect.stringContaining('step 0: X-Extra')]);
});

/** The parts without which a finding still shows. */
async function removableIn(
  some: readonly Finding[],
  scenarioOf: (finding: Finding) => unknown,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const finding of some) {
    const scenario = scenarioFromJson(scenarioOf(finding));
    if (scenario === undefined) throw new Error('the scenario cannot be read');
    for (const { removed, scenario: smaller } of removals(scenario, operations))
      if (await isShown(finding, scenarioToJson(smaller))) left.push(`${nameOf(finding)}: ${removed}`);
  }
  return left;
}

function nameOf({ cause, operation, pointer }: Finding): string {
  return `${cause} ${operation} ${pointer}`;
}

async function isShown({ fingerprint, cause, operation, where, pointer }: Finding, scenario: unknown) {
  const settings = settle(
    { spec: document, legacy: pair.legacy, candidate: pair.candidate },
    { randomSeed: () => seed(1), waivers: [], baseline: undefined, folder: '.' },
  );
  const saved = { fingerprint, cause, operation, where, pointer, seed: '1', builds: {}, scenario };
  const zero = performance.now();
  const { kind } = await replay(
    { settings, saved },
    {
      clock: () => performance.now() - zero,
      startedAt: Date.now(),
      spec,
      signal: new AbortController().signal,
      counterexamples: { load: async () => [], save: async () => {}, remove: async () => {} },
    },
  );
  return kind === 'same';
}
