import type { CauseName, Severity } from './cause.ts';
import type { Level } from './difference.ts';

declare const fingerprintBrand: unique symbol;

/** The stable short id of a finding: 12 hexadecimal digits of cause, operation, place and pointer pattern. */
export type Fingerprint = string & { readonly [fingerprintBrand]: true };

/** The text as a fingerprint. */
export function fingerprint(text: string): Fingerprint {
  return text as Fingerprint;
}

/** What fails a run: every spelling, every value, or only shapes. */
export type Strictness = 'wire' | 'value' | 'shape';

/** Everything a run found; the JSON report is exactly this value. */
export interface Report {
  readonly samewire: string;
  readonly seed: string;
  readonly strict: Strictness;
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly document: { readonly path: string; readonly title: string; readonly sha256: string };
  readonly sides: { readonly legacy: ReportSide; readonly candidate: ReportSide };
  readonly verdict: Verdict;
  readonly totals: Totals;
  readonly operations: readonly OperationSummary[];
  readonly findings: readonly Finding[];
  readonly violations: readonly SharedViolation[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly noise: readonly Noise[];
  readonly noted: readonly Noted[];
  readonly waived: readonly Waived[];
  readonly unused: readonly Unused[];
  readonly healed: readonly { readonly fingerprint: Fingerprint }[];
  /** What became of the counterexamples of earlier runs, all of them; absent where none was kept. */
  readonly recalled?: readonly Recalled[];
  readonly warnings: readonly Warning[];
}

/** A counterexample of an earlier run: it shows its finding still, others in its place, or none. */
export type Recalled =
  | { readonly kind: 'same' | 'healed'; readonly fingerprint: Fingerprint }
  | {
      readonly kind: 'changed';
      readonly fingerprint: Fingerprint;
      readonly now: readonly [Fingerprint, ...Fingerprint[]];
    };

export interface ReportSide {
  readonly url: string;
  readonly build?: string;
}

export type Verdict =
  | { readonly kind: 'conformant' }
  | { readonly kind: 'divergent' }
  | { readonly kind: 'inconclusive'; readonly because: string };

export interface Totals {
  readonly cases: number;
  readonly valid: number;
  readonly invalid: number;
  readonly requests: number;
  readonly seconds: number;
  readonly operations: number;
  readonly findings: number;
}

export interface OperationSummary {
  readonly operation: string;
  readonly cases: number;
  readonly statuses: {
    readonly legacy: Readonly<Record<string, number>>;
    readonly candidate: Readonly<Record<string, number>>;
  };
  readonly latency?: Latency;
}

/** Milliseconds; the ratio is candidate's p99 over legacy's with its 95 % bootstrap interval. */
export interface Latency {
  readonly legacy: Percentiles;
  readonly candidate: Percentiles;
  readonly p99Ratio: { readonly value: number; readonly low: number; readonly high: number };
  /** The value at each of 0, 5, …, 95, 99, 100 %, for curves. */
  readonly curve?: { readonly legacy: readonly number[]; readonly candidate: readonly number[] };
}

export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

/** What is left after noise and waivers, with its cause. */
export interface Finding {
  readonly fingerprint: Fingerprint;
  readonly cause: CauseName;
  readonly severity: Severity;
  readonly level: Level;
  readonly side: 'both' | 'legacy' | 'candidate';
  readonly operation: string;
  readonly where: string;
  /** Pattern: `/*` for every index. */
  readonly pointer: string;
  /** One concrete pointer. */
  readonly at: string;
  readonly legacy: Excerpt;
  readonly candidate: Excerpt;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  readonly alternatives: readonly CauseName[];
  readonly explanation: string;
  readonly breaks: readonly string[];
  /** By language: `python`, `go`, `java`, `node`, `rust`, or `any`. */
  readonly fix: Readonly<Record<string, string>>;
  readonly counterexample: Counterexample;
  /** The counterexample with everything that `replay` needs to send it again; its form is samewire's own. */
  readonly scenario?: unknown;
  readonly cases: number;
  readonly new: boolean;
  /** A command that shows it again: of this finding alone where it can be sent alone, else of the whole run. */
  readonly replay: string;
  /** Empty where its requests cannot be sent again. */
  readonly curl: { readonly legacy: string; readonly candidate: string };
  /** Where it was seen, or why, when sending its requests again does not show it. */
  readonly seen?: string;
  /** For a violation: what was broken. */
  readonly contract?: string;
  readonly keyword?: string;
  /** Below `--strict`: listed, not failing. */
  readonly tolerated?: boolean;
  readonly source?: { readonly file: string; readonly line: number; readonly column: number };
  /** Whole answers of the counterexample's last step, each cut at 4 KiB, for reports that show both wires. */
  readonly wires?: { readonly legacy: Wire; readonly candidate: Wire };
}

export type Confidence = 'certain' | 'likely' | 'possible';

/** Bytes as text when they are UTF-8, else base64. */
export type Bytes = { readonly text: string } | { readonly base64: string };

/** The bytes that differ on one side, with what stands around them (`before`, `after`: up to 40 bytes each). */
export type Excerpt =
  | (Bytes & {
      readonly offset: number;
      readonly before?: string;
      readonly after?: string;
      readonly note?: string;
    })
  | Absent;

/** Nothing stands here on this side; `offset` is where the other side's bytes would stand. */
export interface Absent {
  readonly absent: true;
  readonly offset: number;
  readonly before?: string;
  readonly after?: string;
}

/** An answer as text: head lines and body. */
export interface Wire {
  readonly head: string;
  readonly body: Bytes;
  readonly bytes: number;
  readonly cut: boolean;
}

export interface Counterexample {
  readonly steps: readonly CounterexampleStep[];
}

export interface CounterexampleStep {
  readonly operation: string;
  readonly method: string;
  /** With `{name}` where a value of an earlier answer goes. */
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Bytes;
  /** By name: `steps/0/response body/id`. */
  readonly takes?: Readonly<Record<string, string>>;
}

/** A response of both sides that breaks the document in the same way. */
export interface SharedViolation {
  readonly operation: string;
  readonly where: string;
  readonly pointer: string;
  readonly keyword: string;
  readonly contract: string;
  readonly sides: readonly ('legacy' | 'candidate')[];
  readonly text: string;
  readonly explanation: string;
  readonly cases: number;
}

export interface Unconfirmed {
  readonly fingerprint: Fingerprint;
  readonly cause?: CauseName;
  readonly operation?: string;
  readonly where?: string;
  readonly pointer?: string;
  readonly tries: number;
  readonly seen: number;
}

export interface Noise {
  readonly operation: string;
  readonly where: string;
  readonly pointer: string;
  readonly kind: 'id' | 'clock' | 'random' | 'declared';
  readonly evidence: string;
}

export interface Noted {
  readonly where: string;
  readonly legacy: Bytes;
  readonly candidate: Bytes;
  readonly reason: string;
}

/** An accepted difference. */
export interface Waiver {
  readonly fingerprint?: string;
  readonly cause?: CauseName;
  readonly operation?: string;
  readonly where?: string;
  readonly pointer?: string;
  readonly owner: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it counts. */
  readonly expires: string;
}

export interface Waived {
  readonly fingerprint: Fingerprint;
  readonly finding?: Finding;
  readonly waiver: Waiver;
}

export interface Unused {
  readonly kind: 'waiver' | 'expired-waiver' | 'matcher' | 'rule';
  readonly what: string;
}

export interface Warning {
  readonly code: string;
  readonly operation?: string;
  readonly message: string;
  readonly hint: string;
}
