// Part of `npm run quality`: all defects at once, as far as they do not hide one another.
import { join } from 'node:path';
import { startCandidate } from '../../services/launch/pair.ts';
import { specWorld } from '../../src/cli/world.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { Finding } from '../../src/model/report.ts';
import { seed } from '../../src/model/seed.ts';
import { loadDocument } from '../../src/spec/load-document.ts';
import { runComments } from './campaign.ts';
import { creditFindings } from './credit.ts';
import type { Defect } from './defects.ts';
import { emptyStores } from './fresh-stores.ts';
import type { Ground, Say } from './ground.ts';
import { leftoversOf } from './leftovers.ts';
import { masks } from './masks.ts';
import { partIntoRounds } from './rounds.ts';
import type { Sides } from './shows.ts';
import { creditRow, creditTableHead } from './table.ts';

/** What one run shows of many defects. */
export interface Round {
  readonly planted: readonly Defect[];
  readonly credited: ReadonlyMap<Defect, Finding>;
  readonly findings: readonly Finding[];
  readonly cases: number;
}

/** How far a round goes; times in milliseconds. */
export interface RoundBudget {
  readonly seed: number;
  readonly cases: number;
  readonly shrinkTries: number;
  readonly shrinkTimeTotal: number;
}

const root = join(import.meta.dirname, '../..');
const spec = join(root, 'specs/comments.openapi.yaml');

const budget: RoundBudget = { seed: 1, cases: 5_000, shrinkTries: 5_000, shrinkTimeTotal: 1_800_000 };

/** One run for each round of defects; whether each defect has a finding of its own, with nothing left in it that could go. */
export async function measureTogether(
  defects: readonly Defect[],
  ground: Ground,
  say: Say,
): Promise<boolean> {
  const operations = await readOperations();
  let isRight = true;
  for (const planted of roundsOf(defects)) {
    say(creditTableHead(planted.length));
    await runRound(planted, { ...ground, budget }, async (round, sides) => {
      const leftovers = await leftoversIn(round, sides, operations);
      for (const defect of planted)
        say(creditRow(defect, round.credited.get(defect), leftovers.get(defect) ?? []));
      const loose = [...leftovers.values()].filter((each) => each.length > 0).length;
      say(`\n${round.credited.size} of ${planted.length} defects have a finding of their own in one run of`);
      say(
        `${round.cases} cases with ${round.findings.length} findings; ${loose} of them hold something that could go\n`,
      );
      isRight &&= round.credited.size === planted.length && loose === 0;
    });
  }
  return isRight;
}

/** The defects in as few rounds as their masks allow, the largest first. */
export function roundsOf(defects: readonly Defect[]): readonly (readonly Defect[])[] {
  const names = defects.map(({ name }) => name);
  return partIntoRounds(names, masks).map((round) => defects.filter(({ name }) => round.includes(name)));
}

/** Plants the defects in one candidate, runs once with empty stores, and credits each with a finding of its own. */
export async function runRound<T>(
  planted: readonly Defect[],
  { stores, legacy, budget }: Ground & { readonly budget: RoundBudget },
  use: (round: Round, sides: Sides) => Promise<T>,
): Promise<T> {
  const { child, url: candidate } = await startCandidate(
    stores,
    0,
    planted.map(({ name }) => name),
  );
  await using _candidate = child;
  await Promise.all([emptyStores(stores.legacy), emptyStores(stores.candidate)]);
  const { findings, totals } = await runComments({
    legacy,
    candidate,
    seed: seed(BigInt(budget.seed)),
    casesTotal: budget.cases,
    shrinkTries: budget.shrinkTries,
    shrinkTime: 60_000,
    shrinkTimeTotal: budget.shrinkTimeTotal,
  });
  const sides = { spec, legacy, candidate };
  const credited = await creditFindings(findings, { stores, sides, planted });
  return use({ planted, credited, findings, cases: totals.cases }, sides);
}

/** The operations of the comment service, as removals need them. */
export async function readOperations(): Promise<readonly Operation[]> {
  return (await loadDocument(spec, specWorld(root, { allowRemote: false, environment: {} }))).operations;
}

/** What could still go from the requests of the credited findings, as `defect: part`. */
export async function leftoversIn(
  { credited }: Round,
  sides: Sides,
  operations: readonly Operation[],
): Promise<ReadonlyMap<Defect, readonly string[]>> {
  const left = new Map<Defect, readonly string[]>();
  for (const [defect, finding] of credited)
    left.set(defect, finding.seen === undefined ? await leftoversOf(finding, { sides, operations }) : []);
  return left;
}
