import type { Span } from '../../model/json.ts';

/**
 * One part of a header value, or the whole of it: where it stands, what it is called in pointers, and what it means.
 * Parts nest two or three levels at most: `Set-Cookie` has cookies, which have attributes.
 */
export interface HeaderPart extends Span {
  /** The part's token in a pointer, spelled one way whatever the side wrote; empty for the whole value. */
  readonly token: string;
  /** The token is an index, so patterns write `*`. */
  readonly indexed: boolean;
  /** The bytes of the part itself, without the parts below it. */
  readonly own: Span;
  /** The bytes of the part's value. */
  readonly value: Span;
  /** The value with its spelling taken out; equal meanings are the same to a reader that obeys the RFC. */
  readonly meaning: string;
  /** How the value is spelled, where that can be told apart from what it says (times); else its own bytes are compared. */
  readonly form: string | undefined;
  readonly parts: readonly HeaderPart[];
}

/** Reads one header value; `fields` are the spans of the fields it was joined from with `, `. */
export type ReadHeader = (text: string, fields: readonly Span[]) => HeaderPart;

/** Parts a value may have; one with more is compared as bytes. */
export const partLimit = 2000;

/** Bytes a value may have; a longer one is compared as bytes. */
export const valueLimit = 65_536;

/** A part without parts whose value is the whole of it. */
export function leafPart(token: string, span: Span, meaning: string, form?: string): HeaderPart {
  const { start, end } = span;
  return {
    token,
    start,
    end,
    own: span,
    value: span,
    meaning,
    form,
    indexed: false,
    parts: [],
  };
}

/** The whole value as bytes. */
export function opaqueHeader(text: string): HeaderPart {
  return leafPart('', { start: 0, end: text.length }, text);
}

/** The whole value as nothing but its parts. */
export function headerOf(text: string, parts: readonly HeaderPart[]): HeaderPart {
  if (parts.length > partLimit) return opaqueHeader(text);
  const nothing = { start: 0, end: 0 };
  return { ...leafPart('', { start: 0, end: text.length }, ''), own: nothing, value: nothing, parts };
}

/** The text of a span. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
