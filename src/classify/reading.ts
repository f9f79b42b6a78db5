import type { Fragment } from '../model/difference.ts';
import type { Json, JsonKind } from '../model/json.ts';
import type { Side } from '../model/side.ts';
import { type Epoch, readEpoch } from '../wire/time/epoch.ts';
import { type HttpDate, readHttpDate } from '../wire/time/http-date.ts';
import { readTimestamp, type Timestamp } from '../wire/time/timestamp.ts';
import { type ExactNumber, exactNumber } from './exact-number.ts';
import { quotedBytes } from './quoted.ts';

/** A value read as a point in time. */
export type Moment = Timestamp | HttpDate | Epoch;

/** What stands on one side of a difference, interpreted once and only when asked. */
export interface Reading {
  readonly side: Side;
  /** `absent`, the JSON type, or `text` for what is no JSON. */
  readonly kind: JsonKind | 'absent' | 'text';
  readonly json: Json | undefined;
  readonly bytes: Uint8Array;
  /** The value of a JSON string, else the bytes as text (Latin-1 in heads, UTF-8 in bodies). */
  readonly text: string;
  /** The bytes as text, quotes and escapes included. */
  readonly spelling: string;
  /** The spelling fit for a sentence: shortened, without control characters. */
  readonly quoted: string;
  /** The number of a lexeme, exact; undefined where it is none or beyond measure. */
  readonly number: ExactNumber | undefined;
  readonly moment: Moment | undefined;
}

/** How the bytes of a place become text. */
export type Charset = 'latin-1' | 'utf-8';

const firstLikely = 631_152_000;
const lastLikely = 4_102_444_800;
const none = new Uint8Array(0);
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The reading of one side's fragment. */
export function readingOf(side: Side, fragment: Fragment, charset: Charset): Reading {
  const bytes = fragment.kind === 'absent' ? none : fragment.bytes;
  const json = fragment.kind === 'absent' ? undefined : fragment.json;
  const kind = fragment.kind === 'absent' ? 'absent' : (json?.kind ?? 'text');
  const spelling = once(() => (charset === 'utf-8' ? utf8.decode(bytes) : latin1(bytes)));
  const text = (): string => (json?.kind === 'string' ? json.value : spelling());
  const quoted = once(() => (kind === 'absent' ? 'nothing' : quotedBytes(bytes, charset)));
  const number = once(() => (json?.kind === 'number' ? exactNumber(json.lexeme) : undefined));
  const moment = once(() => momentOf(json, text));
  return {
    side,
    kind,
    json,
    bytes,
    get text() {
      return text();
    },
    get spelling() {
      return spelling();
    },
    get quoted() {
      return quoted();
    },
    get number() {
      return number();
    },
    get moment() {
      return moment();
    },
  };
}

/** The bytes as text, one code unit a byte. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function momentOf(json: Json | undefined, text: () => string): Moment | undefined {
  if (json?.kind === 'number') return likelyEpoch(json.lexeme);
  if (json !== undefined && json.kind !== 'string') return undefined;
  return readTimestamp(text()) ?? readHttpDate(text()) ?? likelyEpoch(text());
}

/** A number counts as a time from 1990 to 2100 only: others are too often ids and amounts. */
function likelyEpoch(lexeme: string): Epoch | undefined {
  const epoch = readEpoch(lexeme);
  return epoch !== undefined && epoch.seconds >= firstLikely && epoch.seconds < lastLikely
    ? epoch
    : undefined;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
