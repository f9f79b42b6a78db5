import { startCandidate } from '../../services/launch/pair.ts';
import type { Stores } from '../../services/launch/stores.ts';
import type { Finding } from '../../src/model/report.ts';
import type { Defect } from './defects.ts';
import { matchEach } from './match.ts';
import { isShown, type Sides } from './shows.ts';

/** A pair whose candidate has several defects at once. */
export interface Planting {
  readonly stores: Stores;
  readonly sides: Sides;
  readonly planted: readonly Defect[];
}

/** Findings of its own after which no more are looked for: two defects may want the same. */
const enough = 4;
/** What hangs on chance (a digit of the clock) is sent so often before it counts as not shown. */
const mostTries = 40;

/**
 * The finding of each defect, none credited to two of them: of the cause that is expected, at an operation of the defect,
 * shown by this candidate and not shown by one that has every other defect but this one.
 */
export async function creditFindings(
  findings: readonly Finding[],
  planting: Planting,
): Promise<ReadonlyMap<Defect, Finding>> {
  const owned = new Map<Defect, readonly Finding[]>();
  for (const defect of planting.planted) owned.set(defect, await ownFindings(defect, findings, planting));
  return matchEach(owned);
}

async function ownFindings(
  defect: Defect,
  findings: readonly Finding[],
  { stores, sides, planted }: Planting,
): Promise<readonly Finding[]> {
  const expected = findings.filter(
    ({ cause, operation }) => cause === defect.cause && defect.operations.includes(operation),
  );
  if (expected.length === 0) return [];
  const others = planted.filter((each) => each !== defect).map(({ name }) => name);
  const { child, url } = await startCandidate(stores, 0, others);
  await using _without = child;
  const own: Finding[] = [];
  for (const finding of expected.toSorted(byReplay)) {
    if (own.length === enough || (own.length > 0 && finding.seen !== undefined)) break;
    if (await isOwn(finding, { all: sides, others: { ...sides, candidate: url } })) own.push(finding);
  }
  return own;
}

/** What can be replayed alone comes first. */
function byReplay(one: Finding, other: Finding): number {
  return Number(one.seen !== undefined) - Number(other.seen !== undefined);
}

async function isOwn(
  finding: Finding,
  { all, others }: { readonly all: Sides; readonly others: Sides },
): Promise<boolean> {
  const tries = await triesUntilShown(finding, all, finding.seen === undefined ? 1 : mostTries);
  if (tries === undefined) return false;
  return (await triesUntilShown(finding, others, finding.seen === undefined ? 1 : mostTries)) === undefined;
}

async function triesUntilShown(finding: Finding, sides: Sides, most: number): Promise<number | undefined> {
  for (let tries = 1; tries <= most; tries += 1) if (await isShown(finding, sides)) return tries;
  return undefined;
}
