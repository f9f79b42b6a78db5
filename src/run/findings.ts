import type { Steps } from '../execute/execute.ts';
import type { Severity } from '../model/cause.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Drawn } from '../model/source.ts';
import { borrows } from './holes.ts';
import type { Sighting } from './sighting.ts';

/** Everything a run knows of one fingerprint. */
export interface Entry {
  /** The sighting in the smallest scenario so far. */
  sighting: Sighting;
  drawn: Drawn;
  steps: Steps;
  /** Cases that showed it. */
  cases: number;
  state: 'confirmed' | 'unconfirmed' | 'noise';
  /** Replays made, and how many of them showed it again. */
  tries: number;
  seen: number;
  /** The latest scenarios that showed it: the smallest may have needed a state that is gone by the end of the run. */
  latest: readonly Drawn[];
  /** The same, of those that make whatever they read. */
  own: readonly Drawn[];
  /** Smaller scenarios were looked for. */
  shrunk: boolean;
  /** Why its scenario, sent again alone, does not show it: where it was recorded, or what it needs; undefined where it does. */
  whence: string | undefined;
}

/** A scenario with its answers and one sighting in them. */
export interface Evidence {
  readonly sighting: Sighting;
  readonly drawn: Drawn;
  readonly steps: Steps;
}

/** Cases after which a fingerprint that does not recur alone counts as confirmed all the same. */
const enoughCases = 3;

const mostLatest = 12;

/** All fingerprints of a run. */
export class Findings {
  readonly #entries = new Map<Fingerprint, Entry>();

  /** Whether the fingerprint was met before, as whatever. */
  knows(fingerprint: Fingerprint): boolean {
    return this.#entries.has(fingerprint);
  }

  /** Counts one more case of a known fingerprint; several independent cases confirm what a replay did not. */
  count({ sighting, drawn, steps }: Evidence): void {
    const entry = this.#entries.get(sighting.fingerprint);
    if (entry === undefined) return;
    entry.cases += 1;
    const kind = borrows(drawn.scenario) ? 'latest' : 'own';
    entry[kind] = [drawn, ...entry[kind].slice(0, mostLatest - 1)];
    if (entry.state === 'unconfirmed' && entry.cases >= enoughCases) entry.state = 'confirmed';
    if (entry.state !== 'noise' && isBetter(drawn, entry.drawn))
      Object.assign(entry, { sighting, drawn, steps });
  }

  /** Keeps a smaller scenario of a known finding that has not been shrunk yet. */
  offer({ sighting, drawn, steps }: Evidence): void {
    const entry = this.#entries.get(sighting.fingerprint);
    if (entry === undefined || entry.shrunk || entry.state === 'noise' || !isBetter(drawn, entry.drawn))
      return;
    Object.assign(entry, { sighting, drawn, steps });
  }

  /** Takes a new fingerprint in. */
  add(
    { sighting, drawn, steps }: Evidence,
    outcome: {
      readonly state: Entry['state'];
      readonly tries: number;
      readonly seen: number;
      readonly whence?: string;
    },
  ): Entry {
    const entry: Entry = {
      sighting,
      drawn,
      steps,
      cases: 1,
      latest: [],
      own: [],
      shrunk: false,
      whence: undefined,
      ...outcome,
    };
    entry[borrows(drawn.scenario) ? 'latest' : 'own'] = [drawn];
    this.#entries.set(sighting.fingerprint, entry);
    return entry;
  }

  get(fingerprint: Fingerprint): Entry | undefined {
    return this.#entries.get(fingerprint);
  }

  /** Confirmed ones, most severe first, then by operation, place, pointer. */
  confirmed(): readonly Entry[] {
    return [...this.#entries.values()]
      .filter(({ state }) => state === 'confirmed')
      .sort((one, other) => compareSightings(one.sighting, other.sighting));
  }

  unconfirmed(): readonly Entry[] {
    return [...this.#entries.values()].filter(({ state }) => state === 'unconfirmed');
  }
}

/** What did not show when sent again alone: with several independent cases a finding all the same, but none that can be replayed. */
export function needsState(entry: Entry, tries: number): void {
  entry.tries += tries;
  if (entry.cases < enoughCases) entry.state = 'unconfirmed';
  else
    entry.whence = `${entry.cases} cases of this run; sent alone after all others it did not show, so it needs what they left behind`;
}

const rank: Readonly<Record<Severity, number>> = { breaking: 0, risky: 1, cosmetic: 2 };

function compareSightings(one: Sighting, other: Sighting): number {
  return rank[one.severity] - rank[other.severity] || compareTexts(sortKey(one), sortKey(other));
}

function sortKey({ operation, where, pointer, cause, fingerprint }: Sighting): string {
  return [operation, where, pointer, cause, fingerprint].join('\n');
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A scenario that makes what it reads shows the same again whatever others do; of two alike, the smaller. */
function isBetter(one: Drawn, other: Drawn): boolean {
  const [first, second] = [one, other].map(({ scenario }) => borrows(scenario));
  return first === second ? sizeOf(one) < sizeOf(other) : second === true;
}

/** How large a scenario is: steps first, then the characters it sends. */
export function sizeOf({ scenario }: Drawn): number {
  return scenario.steps.reduce((sum, step) => {
    const body =
      step.body.kind === 'text'
        ? step.body.text.join('').length
        : step.body.kind === 'bytes'
          ? step.body.bytes.length
          : 0;
    return sum + 1_000 + step.target.join('').length + step.headers.length * 10 + body;
  }, 0);
}

/** Milliseconds that a scenario took. */
export function timeOf(steps: Steps): number {
  return steps.reduce(
    (sum, { legacy, candidate }) =>
      sum + Math.max(legacy.outcome.timing.total, candidate.outcome.timing.total),
    0,
  );
}
