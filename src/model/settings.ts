import type { HeaderField } from './header.ts';
import type { Strictness, Waiver } from './report.ts';
import type { Seed } from './seed.ts';
import type { Pair, Side } from './side.ts';

/** Everything a run needs to know; `config/` makes it of flags, environment, config file and defaults. */
export interface Settings {
  /** Path of the OpenAPI document. */
  readonly spec: string;
  readonly addresses: Pair<string>;
  /** A second instance of legacy, to tell noise by. */
  readonly twin: string | undefined;
  /** Generated cases for each operation; undefined leaves it to how many operations there are. */
  readonly cases: number | undefined;
  /** Generated cases in all; shared evenly. */
  readonly casesTotal: number | undefined;
  /** Milliseconds after which no new case begins. */
  readonly budget: number | undefined;
  /** Go on after the budget of cases until nothing new has come for a while. */
  readonly untilQuiet: boolean;
  readonly seed: Seed;
  /** Globs of operations, such as `POST *`; none means all. */
  readonly only: readonly string[];
  readonly strict: Strictness;
  /** Whether a violation that both sides show alike fails the run. */
  readonly conformance: 'warn' | 'fail';
  readonly spelling: 'wild' | 'plain';
  /** Also send what is no well-formed HTTP request. */
  readonly protocol: boolean;
  /** What to send for security schemes, by their name in the document; the values are secrets. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Scenarios under way at once. */
  readonly concurrency: number;
  /** Milliseconds for one exchange. */
  readonly deadline: number;
  /** Bytes of an answer's body that are kept and compared. */
  readonly maxBody: number;
  /** Milliseconds two clocks may be apart. */
  readonly clockTolerance: number;
  /** Fields added to every request of a side; their values are secrets. */
  readonly headers: Pair<readonly HeaderField[]>;
  /** How each side is brought back to where it starts, before a run and before a replay. */
  readonly resets: ReadonlyMap<ResetTarget, Reset>;
  /** What each side calls its build, where the user says so. */
  readonly builds: Pair<string | undefined>;
  readonly waivers: readonly Waiver[];
  /** Fingerprints known before this run; undefined when there is no baseline. */
  readonly baseline: readonly string[] | undefined;
  readonly matchers: readonly MatcherSetting[];
  /** Lists whose order means nothing. */
  readonly unordered: readonly UnorderedSetting[];
  /** Tries to confirm a difference, and tries and milliseconds to shrink it. */
  readonly confirmations: number;
  readonly shrinkTries: number;
  readonly shrinkTime: number;
  /** Milliseconds for all findings together; undefined leaves it to the time that the cases took. */
  readonly shrinkTimeTotal: number | undefined;
  /** Send unsafe methods to hosts that are not this machine. */
  readonly allowRemote: boolean;
  readonly allowRemoteReferences: boolean;
  /** Failures in a row after which a side counts as down. */
  readonly failuresInARow: number;
}

/** A rule that loosens the comparison at one place, with who answers for it and why. */
export interface MatcherSetting {
  readonly operation?: string;
  readonly where?: string;
  readonly pointer?: string;
  readonly match:
    | { readonly regex: string }
    | { readonly tolerance: number }
    | { readonly set: readonly string[] }
    | { readonly presence: true }
    | { readonly accepts: (legacy: string, candidate: string) => boolean };
  readonly owner: string;
  readonly reason: string;
}

/** A list whose order means nothing, with who answers for it and why. */
export interface UnorderedSetting {
  readonly operation?: string;
  readonly pointer: string;
  readonly owner: string;
  readonly reason: string;
}

/** Who can be brought back to where it started. */
export type ResetTarget = Side | 'twin';

/** How one side is brought back to where it started; a command runs in the folder. */
export type Reset = Errand & { readonly folder: string };

/** What is done outside: a POST, or a program, without a shell. */
export type Errand =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] };
