import { startCandidate } from '../../services/launch/pair.ts';
import type { Finding } from '../../src/model/report.ts';
import { seed } from '../../src/model/seed.ts';
import { runComments } from './campaign.ts';
import type { Defect } from './defects.ts';
import { emptyStores } from './fresh-stores.ts';
import type { Ground } from './ground.ts';

/** What runs at several seeds show of one defect. */
export interface Measure {
  readonly defect: Defect;
  /** Cases sent up to the first finding with the expected cause, a number for each seed; absent where it was not found. */
  readonly cases: readonly (number | undefined)[];
  /** Every other finding of the first run, as `cause operation where pointer`. */
  readonly others: readonly string[];
  /** The causes named by the first run, the expected one included. */
  readonly named: readonly string[];
  readonly unconfirmed: readonly string[];
}

/** Whether every seed showed the defect under the cause that is expected. */
export function isNamed({ cases }: Measure): boolean {
  return cases.every((each) => each !== undefined);
}

/** The median number of cases up to the first sighting; undefined where most seeds showed none. */
export function medianCases({ cases }: Measure): number | undefined {
  const sorted = cases.map((each) => each ?? Number.POSITIVE_INFINITY).sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  return median === undefined || !Number.isFinite(median) ? undefined : median;
}

/** How far a defect is looked for. */
export interface Search {
  readonly seeds: readonly number[];
  /** Cases of each operation, in a run that does not find it earlier. */
  readonly cases: number;
  /** Cases of each operation that the run of the first seed sends at least, to see what else is reported; 0 for no such run. */
  readonly first: number;
}

/** Plants one defect and looks for it, each time with empty stores. */
export async function measureDefect(
  defect: Defect,
  { stores, legacy, search }: Ground & { readonly search: Search },
): Promise<Measure> {
  const { child, url } = await startCandidate(stores, 0, [defect.name]);
  await using _candidate = child;
  const sides = { legacy, candidate: url };
  const [one = 1, ...rest] = search.seeds;
  await Promise.all([emptyStores(stores.legacy), emptyStores(stores.candidate)]);
  const first =
    search.first === 0
      ? nothingSeen
      : await look(defect, sides, { seed: one, cases: search.first, stops: false });
  const cases: (number | undefined)[] = [
    first.at ?? (await again(defect, sides, { seed: one, cases: search.cases }, stores)),
  ];
  for (const each of rest)
    cases.push(await again(defect, sides, { seed: each, cases: search.cases }, stores));
  return {
    defect,
    cases,
    others: first.findings.filter(({ cause }) => cause !== defect.cause).map(findingText),
    named: [...new Set(first.findings.map(({ cause }) => cause))],
    unconfirmed: first.unconfirmed,
  };
}

interface Sides {
  readonly legacy: string;
  readonly candidate: string;
}

interface Budget {
  readonly seed: number;
  readonly cases: number;
}

async function again(
  defect: Defect,
  sides: Sides,
  budget: Budget,
  stores: Ground['stores'],
): Promise<number | undefined> {
  await Promise.all([emptyStores(stores.legacy), emptyStores(stores.candidate)]);
  return (await look(defect, sides, { ...budget, stops: true })).at;
}

interface Seen {
  readonly at: number | undefined;
  readonly findings: readonly Finding[];
  readonly unconfirmed: readonly string[];
}

const nothingSeen: Seen = { at: undefined, findings: [], unconfirmed: [] };

async function look(
  defect: Defect,
  sides: Sides,
  { seed: given, cases, stops }: Budget & { readonly stops: boolean },
): Promise<Seen> {
  const enough = new AbortController();
  let sent = 0;
  let at: number | undefined;
  const report = await runComments(
    { ...sides, seed: seed(BigInt(given)), cases, confirmations: 1, shrinkTries: 0 },
    {
      signal: enough.signal,
      listener: (event) => {
        if (event.kind === 'case') sent = event.done;
        if (event.kind !== 'found' || event.finding.cause !== defect.cause) return;
        at ??= sent;
        if (stops) enough.abort();
      },
    },
  );
  return {
    at,
    findings: report.findings,
    unconfirmed: report.unconfirmed.map(({ cause, operation, where }) => `${cause} ${operation} ${where}`),
  };
}

function findingText({ cause, operation, where, pointer, keyword }: Finding): string {
  return [cause, '@', operation, where, pointer, keyword ?? ''].join(' ').trim();
}
