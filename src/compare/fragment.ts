import type { Fragment } from '../model/difference.ts';
import type { Span } from '../model/json.ts';
import { latin1Bytes } from './bytes.ts';

/** Nothing, which would stand at this offset. */
export function absentAt(offset: number): Fragment {
  return { kind: 'absent', span: { start: offset, end: offset } };
}

/** These bytes of a body. */
export function bytesAt(bytes: Uint8Array, span: Span): Fragment {
  const { start, end } = span;
  return { kind: 'text', bytes: bytes.subarray(start, end), span: { start, end }, json: undefined };
}

/** These bytes of a body, or nothing where the span is empty. */
export function bytesOrAbsentAt(bytes: Uint8Array, span: Span): Fragment {
  return span.end > span.start ? bytesAt(bytes, span) : absentAt(span.start);
}

/** This part of a text of the head, which is Latin-1. */
export function textPart(text: string, span: Span): Fragment {
  const { start, end } = span;
  return {
    kind: 'text',
    bytes: latin1Bytes(text.slice(start, end)),
    span: { start, end },
    json: undefined,
  };
}

/** The whole of a text of the head. */
export function wholeText(text: string): Fragment {
  return textPart(text, { start: 0, end: text.length });
}
