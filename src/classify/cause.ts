import type { CauseName, Severity } from '../model/cause.ts';
import type { Difference, Fact, Level, Place } from '../model/difference.ts';
import type { Confidence } from '../model/report.ts';
import type { Clue, ClueContext } from './clue.ts';
import type { Condition } from './condition.ts';

/** Whom a fix is for; `any` is what both sides can do whatever they are written in. */
export type Language = 'python' | 'go' | 'java' | 'node' | 'rust' | 'any';

/** A named class of differences: how it shows in the bytes, what it does to readers, and how to end it. */
export interface Cause {
  readonly name: CauseName;
  /** One sentence that stands alone. */
  readonly title: string;
  readonly severity: Severity;
  /** The reason for the severity. */
  readonly why: string;
  readonly level: Level;
  /** What it does to readers in other languages. */
  readonly readers: string;
  /** What the bytes must show. */
  readonly evidence: string;
  readonly fix: Readonly<Partial<Record<Language, string>>>;
  /** Causes easily taken for this one, each with what tells them apart. */
  readonly notThis: Readonly<Partial<Record<CauseName, string>>>;
  readonly examples: readonly Example[];
  /** The facts that this cause may refine; it is asked for no others. */
  readonly facts: readonly Fact[];
  /** What else it takes, by fact, for this cause to be asked; nothing more where a fact has no entry. */
  readonly only?: Readonly<Partial<Record<Fact, Condition>>>;
  readonly recognise: (clue: Clue) => Evidence | undefined;
}

/** Texts that show the cause: in every column, the first row differs from each row that is not equal to it. */
export interface Example {
  /** Told from the texts where they are JSON values. */
  readonly fact?: Fact;
  /** The response body unless given. */
  readonly place?: Place;
  /** `/value` unless given. */
  readonly pointer?: string;
  readonly rows: readonly ExampleRow[];
  readonly context?: Partial<ClueContext>;
}

/** Who writes it, and the texts; null stands for nothing at all. */
export type ExampleRow = readonly [by: string, ...texts: (string | null)[]];

/** What speaks for a cause in one difference. */
export interface Evidence {
  /** 0 to 100: how special the reading is; the strongest names the difference. */
  readonly strength: number;
  readonly confidence: Confidence;
  readonly sentences: readonly string[];
  /** Where this evidence weighs more or less than the cause in general. */
  readonly severity?: Severity;
  /** The difference that this one is the other half of. */
  readonly partner?: Difference;
}
