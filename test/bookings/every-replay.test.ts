import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCase } from '../../src/execute/fill.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { scenarioFromJson } from '../../src/run/scenario-json.ts';
import { samewire, temporaryFolder } from '../commands/samewire.ts';
import { document, type RunningPair, startPair } from './pair.ts';
import { type Relay, startRelay } from './relay.ts';

const run = promisify(execFile);
const hasCurl = spawnSync('curl', ['--version']).status === 0;

// Some change what is kept (an update that does not take, a list that counts otherwise), some what is accepted.
const defects = [
  'patch-none-keeps',
  'status-upper',
  'offset-dropped',
  'rate-as-float',
  'lenient-number',
  'loose-pattern',
  'first-feature-only',
  'next-empty',
  'page-from-one',
  'null-dropped',
  'weak-etag',
  'delete-answers',
];

let pair: RunningPair;
let relay: Relay;
let folder = '';
let remove: () => Promise<void>;
let findings: readonly Finding[];

beforeAll(async () => {
  pair = await startPair(defects);
  relay = await startRelay(pair.candidate);
  ({ folder, remove } = await temporaryFolder());
  const sides = ['--legacy', pair.legacy, '--candidate', relay.url];
  await samewire(
    [
      'run',
      '--spec',
      document,
      ...sides,
      '--seed',
      '3',
      '--cases',
      '60',
      '--report',
      'json=report.json',
    ].concat(['--shrink-tries', '40', '--shrink-time', '500ms']),
    { folder },
  );
  const report: Report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  findings = report.findings;
}, 120_000);
afterAll(async () => {
  relay.stop();
  await pair.stop();
  await remove();
});

describe('what a run prints under each finding', () => {
  it('is a replay that shows it, sent one after another', async () => {
    expect(findings.length).toBeGreaterThan(20);
    const told: string[] = [];
    for (const { replay, cause, operation, pointer } of findings.filter(isReplayable)) {
      const [, ...words] = replay.split(' ');
      const { stdout } = await samewire(words, { folder });
      const last = stdout.trimEnd().split('\n').at(-1) ?? '';
      if (!last.startsWith('same: ')) told.push(`${cause} ${operation} ${pointer} => ${last}`);
    }
    expect(told).toEqual([]);
  }, 300_000);

  it('is a replay, but for what several cases showed and none shows alone', () => {
    const others = findings.filter((finding) => !isReplayable(finding));
    expect(others.length).toBeLessThan(findings.length / 10);
    for (const { cases, seen, replay, curl } of others) {
      expect(cases).toBeGreaterThanOrEqual(3);
      expect(seen).toContain('needs what they left behind');
      expect(replay).toMatch(/^samewire run .*--seed 3/);
      expect(curl).toEqual({ legacy: '', candidate: '' });
    }
  });

  it.runIf(hasCurl)(
    'is a script that sends the very bytes, whatever it takes from answers',
    async () => {
      for (const { curl, scenario, replay } of findings.filter(isReplayable)) {
        const steps = scenarioFromJson(scenario)?.steps ?? [];
        relay.passed.length = 0;
        await run('sh', ['-c', curl.candidate]);
        expect(relay.passed.length, replay).toBe(steps.length);
        const answers = relay.passed.map(({ observation }) => observation);
        for (const [at, step] of steps.entries()) {
          const wanted = fillCase(step, answers.slice(0, at));
          const { request } = relay.passed[at] ?? {};
          expect(request?.method, curl.candidate).toBe(wanted.method);
          expect(request?.target, curl.candidate).toBe(`/v1${wanted.target}`);
          expect(Buffer.from(request?.body ?? []).toString('latin1'), curl.candidate).toBe(
            Buffer.from(wanted.body).toString('latin1'),
          );
          for (const [name, value] of wanted.headers) expect(request?.headers).toContainEqual([name, value]);
        }
      }
    },
    120_000,
  );
});

function isReplayable({ replay }: Finding): boolean {
  return replay.startsWith('samewire replay ');
}
