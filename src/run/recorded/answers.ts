import { type HeaderField, headerValue } from '../../model/header.ts';
import type { Answer, Framing, NoAnswer } from '../../model/observation.ts';

/** What a recording keeps of an answer. */
export interface RecordedAnswer {
  readonly status: string;
  readonly reason: string;
  readonly version: string;
  readonly headers: readonly HeaderField[];
  readonly body: Uint8Array;
  readonly milliseconds: number;
}

/** The answer as the comparison takes it; its framing is what its headers say, for recordings keep no more. */
export function recordedAnswer(parts: RecordedAnswer): Answer {
  const { milliseconds, ...head } = parts;
  return {
    kind: 'answer',
    ...head,
    trailers: [],
    framing: framingOf(parts.headers),
    truncated: false,
    flaws: [],
    timing: { sentAt: 0, firstByte: milliseconds, total: milliseconds },
  };
}

/** A side that gave no answer, in the words of the recording. */
export function recordedFailure(message: string): NoAnswer {
  return {
    kind: 'no-answer',
    reason: 'closed',
    message,
    bytes: new Uint8Array(0),
    timing: { sentAt: 0, firstByte: 0, total: 0 },
  };
}

function framingOf(headers: readonly HeaderField[]): Framing {
  if (/\bchunked\b/i.test(headerValue(headers, 'transfer-encoding') ?? '')) return 'chunked';
  return headerValue(headers, 'content-length') === undefined ? 'none' : 'content-length';
}

/** Milliseconds since 1970 by the answer's own `Date`, or undefined. */
export function dateOf(headers: readonly HeaderField[]): number | undefined {
  const moment = Date.parse(headerValue(headers, 'date') ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}
