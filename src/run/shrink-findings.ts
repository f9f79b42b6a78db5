import type { Settings } from '../model/settings.ts';
import { type Entry, type Evidence, type Findings, timeOf } from './findings.ts';
import { type Look, shrink } from './shrink.ts';

/** What shrinking the findings of a campaign works with. */
export interface ShrinkingInput {
  readonly settings: Pick<Settings, 'shrinkTime' | 'shrinkTries'>;
  readonly findings: Findings;
  readonly look: Look;
  readonly clock: () => number;
  /** When to end, on that clock. */
  readonly end: number;
  /** Nothing more is to be sent. */
  readonly over: () => boolean;
  readonly progress: (done: number, total: number) => void;
}

/** Looks for the smallest scenario of every confirmed finding, within the budget. */
export async function shrinkFindings(input: ShrinkingInput): Promise<void> {
  const { settings, findings, look, clock, end, over, progress } = input;
  const entries = findings.confirmed();
  const meanwhile = (evidence: Evidence): void => findings.offer(evidence);
  for (const [done, entry] of entries.entries()) {
    if (over() || clock() > end) return;
    if (timeOf(entry.steps) > settings.shrinkTime) continue;
    progress(done, entries.length);
    const start = await standing(entry, input);
    if (start === undefined) continue;
    const until = Math.min(end, clock() + settings.shrinkTime);
    const budget = { tries: settings.shrinkTries, expired: () => clock() > until || over() };
    const smallest = await shrink(start, look, { budget, meanwhile });
    Object.assign(entry, smallest, { shrunk: true });
  }
}

/** The smallest scenario of a finding, or else the latest one, that shows it now. */
async function standing(
  entry: Entry,
  { look, clock, end, over }: ShrinkingInput,
): Promise<Evidence | undefined> {
  const { fingerprint } = entry.sighting;
  for (const drawn of [entry.drawn, ...entry.own, ...entry.latest]) {
    if (clock() > end || over()) return undefined;
    const { steps, sightings } = await look(drawn.scenario);
    const sighting = sightings.find((one) => one.fingerprint === fingerprint);
    if (sighting !== undefined) return { sighting, drawn, steps };
  }
  return undefined;
}
