import type { Span } from '../../model/json.ts';
import type { HeaderPart } from './part.ts';
import { headerOf, leafPart, textAt } from './part.ts';

/** The span without the white space around it (RFC 9110, 5.6.3). */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** The elements between separators that stand outside quoted strings and angle brackets; empty elements are left out. */
export function elements(text: string, within: Span, separator: ',' | ';'): readonly Span[] {
  const found: Span[] = [];
  let hasBrackets = true;
  let from = within.start;
  for (let at = within.start; at < within.end; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfQuoted(text, at, within.end) - 1;
    else if (char === '<' && hasBrackets) {
      const close = text.indexOf('>', at);
      // Looked for once: a value full of opening brackets must not be read over and over.
      hasBrackets = close >= 0 && close < within.end;
      if (hasBrackets) at = close;
    } else if (char === separator) {
      keep(found, trimmed(text, { start: from, end: at }));
      from = at + 1;
    }
  }
  keep(found, trimmed(text, { start: from, end: within.end }));
  return found;
}

/** A list of tokens that are the same in any case, as in `Vary` and `Accept-Ranges`. */
export function readTokenList(text: string): HeaderPart {
  return headerOf(
    text,
    listed(text, (token) => token.toLowerCase()),
  );
}

/** A list of tokens whose case counts, as in `Allow`. */
export function readCasedList(text: string): HeaderPart {
  return headerOf(
    text,
    listed(text, (token) => token),
  );
}

function listed(text: string, meaningOf: (token: string) => string): HeaderPart[] {
  return elements(text, { start: 0, end: text.length }, ',').map((span) => {
    const meaning = meaningOf(textAt(text, span));
    return leafPart(meaning, span, meaning);
  });
}

/** The offset after the quoted string that begins here, or `end` where it never closes. */
export function endOfQuoted(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return end;
}

/** The text of a quoted string without quotes and escapes; any other text as it is. */
export function unquoted(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  const content = text.slice(1, -1);
  return content.includes('\\') ? content.replaceAll(/\\(.)/gs, '$1') : content;
}

function keep(spans: Span[], span: Span): void {
  if (span.end > span.start) spans.push(span);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
