// Part of `npm run quality`: the faithful pair.
import { startCandidate } from '../../services/launch/pair.ts';
import { seed } from '../../src/model/seed.ts';
import { runComments } from './campaign.ts';
import { emptyStores } from './fresh-stores.ts';
import type { Ground, Say } from './ground.ts';
import { faithfulRow } from './table.ts';

const seeds = [1, 2, 3, 4, 5];
const casesEach = 4_000;

/** What a run of the faithful pair shows that it should not. */
export interface FaithfulRun {
  readonly seed: number;
  readonly cases: number;
  readonly invalid: number;
  readonly verdict: string;
  /** Operations that no case reached with 2xx on both sides. */
  readonly unreached: readonly string[];
  readonly findings: readonly string[];
  readonly unconfirmed: readonly string[];
}

/** Runs legacy against the faithful candidate over 20,000 cases; whether nothing shows. */
export async function measureFaithful(ground: Ground, say: Say): Promise<boolean> {
  const runs = await runFaithful(seeds, casesEach, ground);
  for (const run of runs) say(faithfulRow(run));
  const isSilent = runs.every(({ findings, unconfirmed }) => findings.length + unconfirmed.length === 0);
  const cases = runs.reduce((sum, run) => sum + run.cases, 0);
  say(`\nfaithful pair: ${cases} cases, ${isSilent ? 'silent' : 'NOT silent'}\n`);
  return isSilent;
}

/** Runs legacy against the faithful candidate once for each seed, so many cases in all each time, with the whole engine on. */
export async function runFaithful(
  seeds: readonly number[],
  casesTotal: number,
  { stores, legacy }: Ground,
): Promise<readonly FaithfulRun[]> {
  const { child, url } = await startCandidate(stores);
  await using _candidate = child;
  const runs: FaithfulRun[] = [];
  for (const each of seeds) {
    await Promise.all([emptyStores(stores.legacy), emptyStores(stores.candidate)]);
    runs.push(await runOnce({ legacy, candidate: url }, each, casesTotal));
  }
  return runs;
}

async function runOnce(
  sides: { readonly legacy: string; readonly candidate: string },
  given: number,
  casesTotal: number,
): Promise<FaithfulRun> {
  const report = await runComments({ ...sides, seed: seed(BigInt(given)), casesTotal, shrinkTries: 0 });
  const { totals, verdict, findings, unconfirmed, operations } = report;
  return {
    seed: given,
    cases: totals.cases,
    invalid: totals.invalid,
    verdict: verdict.kind === 'inconclusive' ? `inconclusive: ${verdict.because}` : verdict.kind,
    unreached: operations
      .filter(({ statuses }) => !Object.keys(statuses.legacy).some((status) => status.startsWith('2')))
      .map(({ operation }) => operation),
    findings: findings.map(
      ({ cause, operation, where, pointer, replay }) => `${cause} ${operation} ${where} ${pointer} ${replay}`,
    ),
    unconfirmed: unconfirmed.map(
      ({ cause, operation, where, pointer }) => `${cause} ${operation} ${where} ${pointer}`,
    ),
  };
}
