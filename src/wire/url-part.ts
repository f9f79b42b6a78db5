import type { UrlPart } from '../model/scenario.ts';

/**
 * The part of a URL as it is written there, percent-encodings included. A `Link` field stands for its target whose
 * relation is `next`; a text without the query parameter, as a cursor by itself, is the value.
 */
export function partOfUrl(text: string, part: UrlPart): string | undefined {
  const url = text.startsWith('<') ? nextTarget(text) : text;
  if (url === undefined) return undefined;
  const found = new RegExp(`^.*${patternOfPart(part)}`, 's').exec(url)?.[1];
  if (found !== undefined || part.kind === 'path') return found;
  return /[/?]/.test(url) ? undefined : url;
}

/** A regular expression, extended and of JavaScript alike, whose first group is the part. */
export function patternOfPart(part: UrlPart): string {
  if (part.kind === 'query') return `[?&]${literal(part.name)}=([^&#]*)`;
  const pieces = part.template.split(/\{([^{}]*)\}/);
  const before = pieces.slice(0, pieces.lastIndexOf(part.name));
  return `${before.map((piece, at) => (at % 2 === 0 ? literal(piece) : '[^/?#]+')).join('')}([^/?#]+)`;
}

/** The target of the first link of this relation (RFC 8288). */
function nextTarget(field: string): string | undefined {
  return /<([^<>]*)>[^<>,]*;\s*rel="?next"?/i.exec(field)?.[1];
}

function literal(text: string): string {
  return text.replace(/[\\.*+?^${}()|[\]]/g, '\\$&');
}
