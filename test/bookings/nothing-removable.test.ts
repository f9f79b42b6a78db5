import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { specWorld } from '../../src/cli/world.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { scenarioFromJson, scenarioToJson } from '../../src/run/scenario-json.ts';
import { loadDocument } from '../../src/spec/load-document.ts';
import { samewire, temporaryFolder } from '../commands/samewire.ts';
import { leftoversOf } from '../quality/leftovers.ts';
import { isShown, type Sides } from '../quality/shows.ts';
import { document, type RunningPair, startPair } from './pair.ts';

const defects = ['ascii-json', 'float-area', 'rate-as-float', 'null-dropped', 'insertion-order', 'weak-etag'];

let pair: RunningPair;
let sides: Sides;
let findings: readonly Finding[];
let operations: readonly Operation[];

const spec = specWorld(import.meta.dirname, { allowRemote: false, environment: {} });

beforeAll(async () => {
  pair = await startPair(defects);
  sides = { spec: document, legacy: pair.legacy, candidate: pair.candidate };
  const { folder, remove } = await temporaryFolder();
  const addresses = ['--legacy', pair.legacy, '--candidate', pair.candidate];
  await samewire(
    [
      'run',
      '--spec',
      document,
      ...addresses,
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
  for (const finding of findings) expect(await isShown(finding, sides), nameOf(finding)).toBe(true);
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
  for (const finding of some)
    for (const removed of await leftoversOf(finding, { sides, operations }, scenarioOf(finding)))
      left.push(`${nameOf(finding)}: ${removed}`);
  return left;
}

function nameOf({ cause, operation, pointer }: Finding): string {
  return `${cause} ${operation} ${pointer}`;
}
