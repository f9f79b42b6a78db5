import type { Steps } from '../execute/execute.ts';
import type { Severity } from '../model/cause.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Drawn } from '../model/source.ts';
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
    entry.latest = [drawn, ...entry.latest.slice(0, mostLatest - 1)];
    if (entry.state === 'unconfirmed' && entry.cases >= enoughCases) entry.state = 'confirmed';
    if (entry.state !== 'noise' && sizeOf(drawn) < sizeOf(entry.drawn))
      Object.assign(entry, { sighting, drawn, steps });
  }

  /** Keeps a smaller scenario of a known finding that has not been shrunk yet. */
  offer({ sighting, drawn, steps }: Evidence): void {
    const entry = this.#entries.get(sighting.fingerprint);
    if (
      entry === undefined ||
      entry.shrunk ||
      entry.state === 'noise' ||
      sizeOf(drawn) >= sizeOf(entry.drawn)
    )
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
      shrunk: false,
      whence: undefined,
      ...outcome,
    };
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
