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
  return new HeadFragment(text, span);
}

/** The whole of a text of the head. */
export function wholeText(text: string): Fragment {
  return textPart(text, { start: 0, end: text.length });
}

/** A class, since most differences of heads follow from another one: their bytes are made when asked for. */
class HeadFragment {
  readonly kind = 'text';
  readonly json = undefined;
  readonly span: Span;
  readonly #text: string;
  #bytes: Uint8Array | undefined;

  constructor(text: string, { start, end }: Span) {
    this.span = { start, end };
    this.#text = text;
  }

  get bytes(): Uint8Array {
    this.#bytes ??= latin1Bytes(this.#text.slice(this.span.start, this.span.end));
    return this.#bytes;
  }
}
