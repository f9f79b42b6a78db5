import type { Outcome } from '../../model/observation.ts';
import type { SentRequest } from '../../model/scenario.ts';
import type { Pair } from '../../model/side.ts';

/** One request with what both sides answered to it, as somebody recorded it. */
export interface Recording {
  /** What the recording calls the operation, where it says so. */
  readonly operation: string | undefined;
  readonly requests: Pair<SentRequest>;
  readonly outcomes: Pair<Outcome>;
  /** Milliseconds since 1970 when each side was asked; undefined where nothing tells. */
  readonly at: Pair<number | undefined>;
  /** The place in the files: `traffic.ndjson:12`. */
  readonly whence: string;
}

/** What a recording says beside its exchanges. */
export interface RecordedFile {
  readonly recordings: AsyncIterable<Recording>;
  /** Addresses that were recorded. */
  readonly urls: () => Pair<string | undefined>;
  /** What of it could not be compared, known once all recordings were read. */
  readonly leftOver: () => readonly string[];
  /** Whether it says how long answers took. */
  readonly timed: () => boolean;
}
