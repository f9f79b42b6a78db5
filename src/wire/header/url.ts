import type { Span } from '../../model/json.ts';
import type { HeaderPart } from './part.ts';
import { headerOf, leafPart, textAt } from './part.ts';

const shape = /^([a-z][a-z0-9+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** A URL reference by its parts, as in `Location`: origin, path by segment, query by name, fragment (RFC 3986). */
export function readUrl(text: string): HeaderPart {
  return headerOf(text, urlParts(text, { start: 0, end: text.length }));
}

/** The parts of the URL reference in this span. */
export function urlParts(text: string, span: Span): readonly HeaderPart[] {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
    shape.exec(textAt(text, span)) ?? [];
  const origin = { start: span.start, end: span.start + scheme.length + authority.length };
  const pathEnd = origin.end + path.length;
  const parts: HeaderPart[] = [];
  if (origin.end > origin.start) parts.push(leafPart('origin', origin, textAt(text, origin).toLowerCase()));
  if (path !== '') parts.push(pathPart(text, { start: origin.end, end: pathEnd }));
  if (query !== '') parts.push(queryPart(text, { start: pathEnd, end: pathEnd + query.length }));
  if (fragment !== '')
    parts.push(leafPart('fragment', { start: span.end - fragment.length, end: span.end }, fragment));
  return parts;
}

function pathPart(text: string, span: Span): HeaderPart {
  const parts = pieces(text, span, '/').map((piece, index) => ({
    ...leafPart(String(index), piece, decoded(textAt(text, piece))),
    indexed: true,
  }));
  return group('path', span, parts);
}

function queryPart(text: string, span: Span): HeaderPart {
  const parts = pieces(text, { start: span.start + 1, end: span.end }, '&').map((piece) => {
    const written = textAt(text, piece);
    const equals = written.indexOf('=');
    const name = equals < 0 ? written : written.slice(0, equals);
    const value = { start: equals < 0 ? piece.end : piece.start + equals + 1, end: piece.end };
    const meaning = equals < 0 ? '' : `=${decoded(textAt(text, value).replaceAll('+', ' '))}`;
    return { ...leafPart(decoded(name), piece, meaning), value };
  });
  return group('query', span, parts);
}

function group(token: string, span: Span, parts: readonly HeaderPart[]): HeaderPart {
  const nothing = { start: span.start, end: span.start };
  return { ...leafPart(token, span, ''), own: nothing, value: nothing, parts };
}

function pieces(text: string, span: Span, separator: string): readonly Span[] {
  const found: Span[] = [];
  let from = separator === '/' && text[span.start] === '/' ? span.start + 1 : span.start;
  for (let at = from; at <= span.end; at += 1) {
    if (at < span.end && text[at] !== separator) continue;
    found.push({ start: from, end: at });
    from = at + 1;
  }
  return found;
}

/** The text with its valid percent-encodings decoded to Latin-1 units, so that two spellings of one path are equal. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/%([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
