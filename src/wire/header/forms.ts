import type { Span } from '../../model/json.ts';
import { readSetCookie } from './cookie.ts';
import { readClockHeader, readDateHeader } from './date-header.ts';
import { readEtag } from './etag.ts';
import { readLink } from './link.ts';
import { readCasedList, readTokenList } from './list.ts';
import { readMediaType, readValueAndParameters } from './media-type.ts';
import { readDirectives, readSemicolonDirectives } from './parameter.ts';
import type { HeaderPart, ReadHeader } from './part.ts';
import { opaqueHeader, valueLimit } from './part.ts';
import { readUrl } from './url.ts';

/** How each header is read, by its name in lower case; any other is bytes. */
const forms: ReadonlyMap<string, ReadHeader> = new Map<string, ReadHeader>([
  ['accept-ranges', readTokenList],
  ['access-control-allow-headers', readTokenList],
  ['access-control-allow-methods', readCasedList],
  ['access-control-expose-headers', readTokenList],
  ['allow', readCasedList],
  ['cache-control', readDirectives],
  ['connection', readTokenList],
  ['content-disposition', (text) => readValueAndParameters(text)],
  ['content-encoding', readTokenList],
  ['content-language', readTokenList],
  ['content-location', readUrl],
  ['content-type', readMediaType],
  ['date', readClockHeader],
  ['etag', readEtag],
  ['expires', readDateHeader],
  ['last-modified', readDateHeader],
  ['link', readLink],
  ['location', readUrl],
  ['pragma', readDirectives],
  ['retry-after', readDateHeader],
  ['set-cookie', readSetCookie],
  ['strict-transport-security', readSemicolonDirectives],
  ['transfer-encoding', readTokenList],
  ['vary', readTokenList],
]);

/** The value of a header by its parts; bytes where nothing is known of the header, or the value is too long. */
export function readHeader(lowerName: string, text: string, fields: readonly Span[]): HeaderPart {
  const read = text.length > valueLimit ? undefined : forms.get(lowerName);
  return read === undefined ? opaqueHeader(text) : read(text, fields);
}

const spelled: ReadonlyMap<string, string> = new Map(
  [
    ...['ETag', 'WWW-Authenticate', 'Content-MD5', 'TE', 'DNT', 'X-XSS-Protection', 'X-Request-ID'],
    // These follow the rule; as they are in nearly every answer they are looked up rather than made.
    ...[
      'Content-Type',
      'Content-Length',
      'Date',
      'Server',
      'Connection',
      'Cache-Control',
      'Location',
      'Vary',
    ],
  ].map((name) => [name.toLowerCase(), name]),
);

/** The name as reports spell it, whatever a side wrote: `Content-Type`, `ETag`. */
export function canonicalName(name: string): string {
  const lower = name.toLowerCase();
  return spelled.get(lower) ?? lower.replaceAll(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}
