import type { Fragment } from '../model/difference.ts';
import type { Json, JsonKind } from '../model/json.ts';
import type { Side } from '../model/side.ts';
import { decodeText } from '../wire/text.ts';
import { type Epoch, readEpoch } from '../wire/time/epoch.ts';
import { type HttpDate, readHttpDate } from '../wire/time/http-date.ts';
import { readTimestamp, type Timestamp } from '../wire/time/timestamp.ts';
import { type ExactNumber, exactNumber } from './exact-number.ts';
import { type Charset, quotedBytes, quotedText } from './quoted.ts';

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

const firstLikely = 631_152_000;
const lastLikely = 4_102_444_800;
const shortText = 48;
const none = new Uint8Array(0);
const unread: unique symbol = Symbol('unread');

/** The reading of one side's fragment. */
export function readingOf(side: Side, fragment: Fragment, charset: Charset): Reading {
  return new LazyReading(side, fragment, charset);
}

/** A class, since getters on a prototype cost nothing until they are asked: most of a reading never is. */
class LazyReading implements Reading {
  readonly side: Side;
  readonly kind: Reading['kind'];
  readonly json: Json | undefined;
  readonly #fragment: Fragment;
  readonly #charset: Charset;
  #spelling: string | undefined;
  #quoted: string | undefined;
  #number: ExactNumber | undefined | typeof unread = unread;
  #moment: Moment | undefined | typeof unread = unread;

  constructor(side: Side, fragment: Fragment, charset: Charset) {
    this.side = side;
    this.#fragment = fragment;
    this.json = fragment.kind === 'absent' ? undefined : fragment.json;
    this.kind = fragment.kind === 'absent' ? 'absent' : (this.json?.kind ?? 'text');
    this.#charset = charset;
  }

  get bytes(): Uint8Array {
    return this.#fragment.kind === 'absent' ? none : this.#fragment.bytes;
  }

  get text(): string {
    return this.json?.kind === 'string' ? this.json.value : this.spelling;
  }

  get spelling(): string {
    this.#spelling ??=
      leafSpelling(this.json) ?? (this.#charset === 'utf-8' ? decodeText(this.bytes) : latin1(this.bytes));
    return this.#spelling;
  }

  get quoted(): string {
    this.#quoted ??= this.#quote();
    return this.#quoted;
  }

  #quote(): string {
    if (this.kind === 'absent') return 'nothing';
    const known = leafSpelling(this.json);
    return known !== undefined && known.length <= shortText
      ? quotedText(known)
      : quotedBytes(this.bytes, this.#charset);
  }

  get number(): ExactNumber | undefined {
    if (this.#number === unread)
      this.#number = this.json?.kind === 'number' ? exactNumber(this.json.lexeme) : undefined;
    return this.#number;
  }

  get moment(): Moment | undefined {
    if (this.#moment === unread) this.#moment = momentOf(this);
    return this.#moment;
  }
}

/** How a leaf that was read is spelled, where its node says so: then its bytes need not be decoded again. */
function leafSpelling(json: Json | undefined): string | undefined {
  switch (json?.kind) {
    case 'number':
      return json.lexeme;
    case 'string':
      return json.lexeme === undefined ? `"${json.value}"` : undefined;
    case 'null':
      return 'null';
    case 'boolean':
      return json.value ? 'true' : 'false';
    case undefined:
    case 'array':
    case 'object':
      return undefined;
  }
}

/** The reading as if its clock had shown the other's instant, with as many digits as it writes. */
export function atInstantOf(legacy: Reading, candidate: Reading): Reading {
  const [then, moment] = [legacy.moment, candidate.moment];
  if (then === undefined || moment === undefined) return candidate;
  const { side, kind, json, bytes, text, spelling, quoted, number } = candidate;
  const width = moment.fraction.length;
  const fraction = then.fraction.slice(0, width).padEnd(width, '0');
  return {
    side,
    kind,
    json,
    bytes,
    text,
    spelling,
    quoted,
    number,
    moment: { ...moment, seconds: then.seconds, fraction },
  };
}

/** The bytes as text, one code unit a byte. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function momentOf({ json, text }: Reading): Moment | undefined {
  if (json?.kind === 'number') return likelyEpoch(json.lexeme);
  if (json !== undefined && json.kind !== 'string') return undefined;
  return readTimestamp(text) ?? readHttpDate(text) ?? likelyEpoch(text);
}

/** A number counts as a time from 1990 to 2100 only: others are too often ids and amounts. */
function likelyEpoch(lexeme: string): Epoch | undefined {
  const epoch = readEpoch(lexeme);
  return epoch !== undefined && epoch.seconds >= firstLikely && epoch.seconds < lastLikely
    ? epoch
    : undefined;
}
