import { headerValue } from '../../model/header.ts';
import type { Answer } from '../../model/observation.ts';
import { mediaTypeOf, mediaTypeParameter } from '../../wire/header/media-type.ts';
import { isInvalidJson } from '../../wire/json-flaw.ts';
import type { Tape } from '../../wire/tape.ts';
import { tapeArray, tapeKind } from '../../wire/tape.ts';

/** What a body is, by its own bytes first: a media type may say otherwise, and then it is the header that differs. */
export type BodyFormat =
  | { readonly kind: 'json'; readonly tape: Tape }
  | { readonly kind: 'form' }
  | { readonly kind: 'multipart'; readonly boundary: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'binary' };

/** Reads a text as JSON. */
export type Scan = (text: Uint8Array) => Tape;

/** The format of an answer's body, which is not empty; `scan` reads it where it may be JSON. */
export function formatOf(contentType: string, body: Uint8Array, scan: Scan): BodyFormat {
  const mediaType = mediaTypeOf(contentType);
  const tape = jsonTape(mediaType, body, scan);
  if (tape !== undefined) return { kind: 'json', tape };
  if (mediaType === 'application/x-www-form-urlencoded') return { kind: 'form' };
  const boundary = mediaType.startsWith('multipart/')
    ? mediaTypeParameter(contentType, 'boundary')
    : undefined;
  if (boundary !== undefined && boundary !== '') return { kind: 'multipart', boundary };
  return { kind: isBinary(mediaType, body) ? 'binary' : 'text' };
}

const bytesTypes =
  /^(?:application\/(?:octet-stream|pdf|zip|gzip|wasm)|(?:image|audio|video|font)\/(?!.*\+(?:xml|json)$).*)$/;

/** Whether the media type promises bytes that are no text: what looks like a number or a word in them says nothing. */
export function promisesBytes(contentType: string): boolean {
  return bytesTypes.test(mediaTypeOf(contentType));
}

/** What the answer says its body is; empty where it does not. */
export function contentTypeOf({ headers }: Answer): string {
  return headerValue(headers, 'content-type') ?? '';
}

// Several JSON texts, one in a line, are compared by line.
const severalTexts = /[/+-](?:ndjson|jsonl|jsonlines|json-seq|event-stream)$/;

function jsonTape(mediaType: string, body: Uint8Array, scan: Scan): Tape | undefined {
  if (severalTexts.test(mediaType)) return undefined;
  const isDeclared = /[/+]json$/.test(mediaType);
  const first = firstByte(body);
  // { [ " - digit t f n N I: whatever a value may begin with, be it one that only lenient readers take.
  if (first === undefined || !(isDeclared ? /[{["\-0-9tfnNI]/ : /[{["\-0-9tfn]/).test(first))
    return undefined;
  const tape = scan(body);
  if (tape.count === 0) return undefined;
  if (!isInvalidJson(tape.flaws)) return tape;
  if (isDeclared) return isMostlyRead(tape) ? tape : undefined;
  const isWhole = !tape.flaws.some(({ kind }) => kind === 'trailing-bytes');
  return isWhole && first === '{' && tape.count > 1 ? tape : undefined;
}

/** Words that happen to begin as a value does (`nil`, `12 monkeys`) are text, whatever the header says. */
function isMostlyRead(tape: Tape): boolean {
  return tapeKind(tape, 0) >= tapeArray || !tape.flaws.some(({ kind }) => kind === 'trailing-bytes');
}

function firstByte(body: Uint8Array): string | undefined {
  let at = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  while (at < body.length && isSpace(body[at])) at += 1;
  return at < body.length ? String.fromCharCode(body[at] ?? 0) : undefined;
}

const textTypes =
  /^(?:text\/.*|application\/(?:.*\+)?(?:xml|yaml|javascript|x-ndjson|jsonl|sql|graphql|toml))$/;
const looked = 4096;

/** No control characters but white space in the first few thousand bytes, or a media type that is text. */
function isBinary(mediaType: string, body: Uint8Array): boolean {
  if (textTypes.test(mediaType)) return false;
  const from = body.subarray(0, looked);
  return from.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
