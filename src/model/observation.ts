import type { HeaderField } from './header.ts';
import type { SentRequest } from './scenario.ts';
import type { Side } from './side.ts';

/** One exchange of one side plus its effects on the stores. */
export interface Observation {
  readonly side: Side;
  readonly request: SentRequest;
  readonly outcome: Outcome;
  readonly effects: readonly Effect[];
}

/** What was sent, complete, and what it led to. */
export interface Exchange {
  readonly request: SentRequest;
  readonly outcome: Outcome;
}

/** What a request led to. */
export type Outcome = Answer | NoAnswer;

/** An answer as bytes; `body` is what is left after framing and content coding, `raw` the coded body where they differ. */
export interface Answer {
  readonly kind: 'answer';
  /** Status code as written: three digits, unless the side broke the protocol. */
  readonly status: string;
  readonly reason: string;
  /** `HTTP/1.1`. */
  readonly version: string;
  readonly headers: readonly HeaderField[];
  readonly trailers: readonly HeaderField[];
  readonly framing: Framing;
  readonly body: Uint8Array;
  /** The body was longer than the limit; `body` holds its beginning. */
  readonly truncated: boolean;
  /** What a strict parser would refuse, each with the bytes. */
  readonly flaws: readonly ProtocolFlaw[];
  readonly timing: Timing;
}

export type Framing = 'content-length' | 'chunked' | 'until-close' | 'none';

export interface ProtocolFlaw {
  /** `bare-lf`, `bad-status`, `bad-chunk`, `bad-header`, `bad-length`, `bad-coding`, `extra-bytes`, … */
  readonly kind: string;
  readonly message: string;
  readonly bytes: Uint8Array;
}

/** No usable answer: the connection's fate, and the bytes that came, if any. */
export interface NoAnswer {
  readonly kind: 'no-answer';
  readonly reason: 'refused' | 'reset' | 'closed' | 'timeout' | 'too-large' | 'not-http' | 'tls';
  readonly message: string;
  readonly bytes: Uint8Array;
  readonly timing: Timing;
}

/** Milliseconds: since the run's start, to the first byte, and in all. */
export interface Timing {
  readonly sentAt: number;
  readonly firstByte: number;
  readonly total: number;
}

/** What changed in one store between two snapshots; filled by probes, compared like any body. */
export interface Effect {
  /** `postgres comments`, `redis stream:comments`, `memcached`. */
  readonly store: string;
  readonly key: string;
  readonly action: 'insert' | 'update' | 'delete';
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}
