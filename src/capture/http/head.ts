import type { HeaderField } from '../../model/header.ts';
import { headerValues } from '../../model/header.ts';
import type { Framing, ProtocolFlaw } from '../../model/observation.ts';

/** The head of an answer, read leniently: what RFC 9112 refuses is kept as flaws. */
export interface Head {
  readonly version: string;
  readonly status: string;
  readonly reason: string;
  readonly headers: readonly HeaderField[];
}

const statusLine = /^(HTTP\/\d+(?:\.\d+)?)[ \t]+(\S*)(?: (.*)|[ \t]*)$/;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The head of a status line and header lines, or undefined when the first line is no status line at all. */
export function readHead(lines: readonly string[], flaws: ProtocolFlaw[]): Head | undefined {
  const match = statusLine.exec(lines[0] ?? '');
  if (match === null) return undefined;
  const [, version = '', status = '', reason = ''] = match;
  if (!/^[1-5]\d\d$/.test(status))
    flaws.push(flaw('bad-status', `the status code is ${JSON.stringify(status)}`, lines[0] ?? ''));
  return { version, status, reason, headers: readFields(lines.slice(1), flaws) };
}

/** Header or trailer lines as fields; a line without a colon becomes a field without a value, and a flaw. */
export function readFields(lines: readonly string[], flaws: ProtocolFlaw[]): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (isBlank(line.charCodeAt(0)) && last !== undefined) {
      flaws.push(flaw('folded-header', 'a header field goes on in the next line', line));
      fields[fields.length - 1] = [last[0], `${last[1]} ${trimmed(line)}`];
      continue;
    }
    fields.push(readField(line, flaws));
  }
  return fields;
}

function readField(line: string, flaws: ProtocolFlaw[]): HeaderField {
  const colon = line.indexOf(':');
  const name = colon === -1 ? line : line.slice(0, colon);
  if (colon === -1 || !token.test(name)) flaws.push(flaw('bad-header', 'a header line is no field', line));
  const value = colon === -1 ? '' : trimmed(line.slice(colon + 1));
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value))
    flaws.push(flaw('bad-header', 'a header value holds a control character', line));
  return [name, value];
}

/** How the body ends, by RFC 9112 section 6.3, and its length where one is given. */
export function bodyFraming(
  head: Head,
  method: string,
  flaws: ProtocolFlaw[],
): { readonly framing: Framing; readonly length: number } {
  const lengths = lengthsOf(head.headers);
  const chunked = headerValues(head.headers, 'transfer-encoding').some((value) =>
    /(^|,)\s*chunked\s*$/i.test(value),
  );
  if (chunked && lengths.length > 0)
    flaws.push(flaw('bad-length', 'both Transfer-Encoding and Content-Length', lengths.join(', ')));
  if (lengths.length > 1)
    flaws.push(flaw('bad-length', 'Content-Length has several values', lengths.join(', ')));
  if (method === 'HEAD' || head.status === '204' || head.status === '304')
    return { framing: 'none', length: 0 };
  if (chunked) return { framing: 'chunked', length: 0 };
  const [length] = lengths;
  if (length === undefined) return { framing: 'until-close', length: 0 };
  if (/^\d{1,15}$/.test(length)) return { framing: 'content-length', length: Number(length) };
  flaws.push(flaw('bad-length', 'Content-Length is no number', length));
  return { framing: 'until-close', length: 0 };
}

/** The different lengths that are given; nearly always there is one. */
function lengthsOf(headers: readonly HeaderField[]): readonly string[] {
  const values = headerValues(headers, 'content-length');
  if (values.length === 1 && values[0]?.includes(',') === false) return values;
  return [...new Set(values.flatMap((value) => value.split(/\s*,\s*/)))];
}

/** A flaw whose bytes are Latin-1 text, at most 512 of them. */
export function flaw(kind: string, message: string, text: string): ProtocolFlaw {
  return { kind, message, bytes: Buffer.from(text.slice(0, 512), 'latin1') };
}

/** The text without the optional white space around it (RFC 9110, 5.6.3). */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
