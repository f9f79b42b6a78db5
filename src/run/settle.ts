import type { Scenario } from '../model/scenario.ts';
import type { Drawn } from '../model/source.ts';
import { type Entry, type Evidence, type Findings, needsState } from './findings.ts';
import type { History } from './history.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { type Look, shrink } from './shrink.ts';

/** What settling needs to know, and how far it may go. */
export interface Settling {
  readonly look: Look;
  readonly history: History;
  readonly clock: () => number;
  /** Nothing more is to be sent. */
  readonly over: () => boolean;
  /** Milliseconds for all of it, and for one finding's search for another scenario. */
  readonly time: { readonly all: number; readonly each: number };
  /** Smaller scenarios that are tried for one finding. */
  readonly tries: number;
}

/** Rounds over all findings: each is sent after all others were, as somebody who replays them one by one would. */
const mostRounds = 4;
/** Scenarios that are tried before the one that showed it. */
const mostEarlier = 16;
const mostSteps = 64;

/**
 * Makes sure that each finding's scenario shows it when all else was sent, round after round until none has to be
 * replaced: by another that showed it, or by one that sends before it what it depends on. What still does not show is
 * no finding with a replay.
 */
export async function settle(findings: Findings, settling: Settling): Promise<void> {
  const end = settling.clock() + settling.time.all;
  const expired = (): boolean => settling.over() || settling.clock() > end;
  for (let round = 1; round <= mostRounds; round += 1) {
    const fallen = await fallenAmong(findings.confirmed(), settling.look, expired);
    if (expired()) return;
    if (fallen.length === 0) break;
    for (const entry of fallen) {
      const until = Math.min(end, settling.clock() + settling.time.each);
      const another =
        round === mostRounds
          ? undefined
          : await standingScenario(entry, settling, () => settling.over() || settling.clock() > until);
      if (settling.over()) return;
      if (another === undefined) needsState(entry, round);
      else Object.assign(entry, another, { shrunk: false });
    }
  }
  await shrinkRest(findings, settling, expired);
}

/**
 * Shrinks what the run itself could not, and what was replaced since. What no longer shows when all of them were shrunk
 * stays as it was.
 */
async function shrinkRest(
  findings: Findings,
  { look, clock, time, tries }: Settling,
  expired: () => boolean,
): Promise<void> {
  const rest = findings.confirmed().filter(({ shrunk, whence }) => !shrunk && whence === undefined);
  const before = new Map<Entry, Evidence>();
  for (const entry of rest) {
    const until = clock() + time.each;
    const budget = { tries, expired: () => expired() || clock() > until };
    const { sighting, drawn, steps } = entry;
    before.set(entry, { sighting, drawn, steps });
    const smallest = await shrink({ sighting, drawn, steps }, look, { budget, meanwhile: () => {} });
    Object.assign(entry, smallest, { shrunk: true });
  }
  for (const entry of await fallenAmong(rest, look, expired)) Object.assign(entry, before.get(entry));
}

/** Sends each finding's scenario (one that several share, once); brings back those that it does not show. */
async function fallenAmong(
  entries: readonly Entry[],
  look: Look,
  expired: () => boolean,
): Promise<readonly Entry[]> {
  const looked = new Map<string, Awaited<ReturnType<Look>>>();
  const fallen: Entry[] = [];
  for (const entry of entries.filter(({ whence }) => whence === undefined)) {
    if (expired()) return fallen;
    const name = nameOf(entry.drawn.scenario);
    const seen = looked.get(name) ?? (await look(entry.drawn.scenario));
    looked.set(name, seen);
    const sighting = seen.sightings.find(({ fingerprint }) => fingerprint === entry.sighting.fingerprint);
    if (sighting === undefined) fallen.push(entry);
    else Object.assign(entry, { sighting, steps: seen.steps });
  }
  return fallen;
}

function nameOf({ steps }: Scenario): string {
  return JSON.stringify(steps.map(({ method, target, headers, body }) => [method, target, headers, body]));
}

/** Another scenario that shows it now: one that showed it in the run, alone or after what came before it. */
async function standingScenario(
  entry: Entry,
  { look, history, tries }: Settling,
  expired: () => boolean,
): Promise<Evidence | undefined> {
  const { fingerprint } = entry.sighting;
  const seenIn = async (drawn: Drawn): Promise<Evidence | undefined> => {
    const { steps, sightings } = await look(drawn.scenario);
    const sighting = sightings.find((one) => one.fingerprint === fingerprint);
    return sighting && { sighting, drawn, steps };
  };
  const known = [...entry.own, ...entry.latest];
  for (const drawn of known) {
    if (expired()) return undefined;
    const evidence = await seenIn(drawn);
    if (evidence !== undefined) return evidence;
  }
  for (const last of known.slice(0, 3))
    for (const earlier of earlierOnes(history, last)) {
      const drawn = oneAfterAnother([...earlier, last]);
      if (drawn.scenario.steps.length > mostSteps) continue;
      if (expired()) return undefined;
      const evidence = await seenIn(drawn);
      if (evidence !== undefined)
        return shrink(evidence, look, { budget: { tries, expired }, meanwhile: () => {} });
    }
  return undefined;
}

/** What may have to be sent first: one scenario, then several. */
function* earlierOnes(history: History, last: Drawn): Iterable<readonly Drawn[]> {
  const before = history.before(last, mostEarlier).toReversed();
  for (const one of before) yield [one];
  for (let count = 2; count <= before.length; count *= 2) {
    yield before.slice(0, count).toReversed();
  }
}
