import type { Answer, Observation } from '../../model/observation.ts';
import type { Scenario } from '../../model/scenario.ts';

/** What legacy answered to the steps of a scenario, and when it was asked. */
export interface Recording {
  /** Milliseconds since 1970 when the first step was sent. */
  readonly at: number;
  readonly answers: readonly Answer[];
}

/** A place at which legacy's answer depends on what other cases left behind. */
export interface Move {
  readonly step: number;
  readonly where: string;
  readonly pointer: string;
}

/** A case that was kept: its requests, what legacy answered, and why it was kept. */
export interface DistilledCase {
  /** 12 hexadecimal digits, from the scenario. */
  readonly id: string;
  /** What this case is kept for; for whoever reviews the file. */
  readonly covers: readonly string[];
  readonly scenario: Scenario;
  readonly first: Recording;
  /** What legacy answered when asked again: the evidence for noise. Absent where that was the same. */
  readonly again: Recording | undefined;
  readonly moves: readonly Move[];
}

/** The first line of a file of distilled cases. */
export interface DistilledHead {
  /** Version of samewire that wrote it. */
  readonly version: string;
  readonly document: { readonly path: string; readonly title: string; readonly sha256: string };
  /** Where legacy listened, `host:port`, to know its own addresses in its answers. */
  readonly host: string;
  readonly seed: string;
  /** Cases that were sent, and those that were kept. */
  readonly sent: number;
  readonly kept: number;
  /** How many features the kept cases show. */
  readonly features: number;
  /** Legacy was reset before these cases, and these alone, were sent to it in this order. */
  readonly afresh: boolean;
}

/** A file of distilled cases, read. */
export interface Distilled {
  readonly head: DistilledHead;
  readonly cases: readonly DistilledCase[];
}

/** Legacy's answers, or undefined where one of them is missing: what was never answered cannot be promised. */
export function answersOf(observations: readonly Observation[]): readonly Answer[] | undefined {
  const answers = observations.flatMap(({ outcome }) => (outcome.kind === 'answer' ? [outcome] : []));
  return answers.length === observations.length ? answers : undefined;
}
