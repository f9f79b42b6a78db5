import type { Json, JsonString, Member } from '../model/json.ts';
import { unescapeString } from './decode-string.ts';
import type { JsonFlaw } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import type { KeyTable, KnownKey } from './key-table.ts';
import { keyOfBytes, keyOfText, openKeyTable } from './key-table.ts';
import type { Tape } from './tape.ts';
import {
  tapeArray,
  tapeEscaped,
  tapeKey,
  tapeKindMask,
  tapeNotAscii,
  tapeNull,
  tapeNumber,
  tapeObject,
  tapeStride,
  tapeString,
  tapeTrue,
  tapeUnclosed,
} from './tape.ts';
import { decodeText } from './text.ts';

/** The tree of a tape, undefined where it has no node, and the keys that an object repeats. */
export function buildTree(tape: Tape): {
  readonly root: Json | undefined;
  readonly repeats: readonly JsonFlaw[];
} {
  const isUtf8 = !tape.flaws.some((flaw) => flaw.kind === 'invalid-utf8');
  const source: TextSource = {
    bytes: tape.bytes,
    text: isUtf8 ? decodeText(tape.bytes) : undefined,
    // A byte order mark is three bytes and one unit.
    surplus: tape.bytes[0] === 0xef ? 2 : 0,
  };
  const repeats: JsonFlaw[] = [];
  return { root: fillContainers(tape, source, repeats), repeats };
}

/** The text from which nodes take their strings, in the order written. */
interface TextSource {
  readonly bytes: Uint8Array;
  /** The whole text, where it is UTF-8; else each piece is decoded by itself. */
  readonly text: string | undefined;
  /** How many more bytes than UTF-16 code units were passed. */
  surplus: number;
}

// Imported bindings are read anew at each use; constants of this module are folded into the loop.
const stride = tapeStride;
const kindMask = tapeKindMask;
const objectKind = tapeObject;
const arrayKind = tapeArray;
const stringKind = tapeString;
const numberKind = tapeNumber;
const nullKind = tapeNull;
const trueKind = tapeTrue;
const keyKind = tapeKey;

/** The objects numbered so far. */
let objects = 0;

/** An object that is being filled. */
interface OpenObject {
  readonly members: Member[];
  /** Objects are numbered as they open, over all texts. */
  readonly number: number;
  /** Its keys so far, once it is known to need them. */
  names: Set<string> | undefined;
}

/** A container that waits until the one within it is full. */
interface Level {
  readonly items: Json[];
  readonly object: OpenObject | undefined;
  readonly next: number;
}

/**
 * Makes the nodes one after the other and puts each into the container that is open; the first is the root.
 * One long function for the same reason as in the scanner.
 */
function fillContainers({ nodes, count }: Tape, source: TextSource, repeats: JsonFlaw[]): Json | undefined {
  const keys = openKeyTable();
  const outer: Level[] = [];
  const top: Json[] = [];
  let items = top;
  let object: OpenObject | undefined;
  let next = count;
  for (let node = 0; node < count; node += 1) {
    while (node === next) {
      const level = outer.pop();
      if (level === undefined) break;
      ({ items, object, next } = level);
    }
    let key: JsonString | undefined;
    if (object !== undefined) {
      key = readKey(source, keys, { nodes, place: node * stride, object }, repeats);
      node += 1;
    }
    const place = node * stride;
    const word = nodes[place] ?? 0;
    const start = nodes[place + 1] ?? 0;
    const end = nodes[place + 2] ?? 0;
    const kind = word & kindMask;
    let value: Json;
    let inside: Json[] | undefined;
    let members: Member[] | undefined;
    if (kind === stringKind) value = readString(source, word, start, end);
    else if (kind === numberKind) value = { kind: 'number', lexeme: slice(source, start, end), start, end };
    else if (kind === objectKind) {
      members = [];
      value = { kind: 'object', members, start, end };
    } else if (kind === arrayKind) {
      inside = [];
      value = { kind: 'array', items: inside, start, end };
    } else if (kind === nullKind) value = { kind: 'null', start, end };
    else value = { kind: 'boolean', value: kind === trueKind, start, end };
    if (object === undefined) items.push(value);
    else if (key !== undefined) object.members.push({ key, value });
    if (inside === undefined && members === undefined) continue;
    outer.push({ items, object, next });
    items = inside ?? top;
    next = nodes[place + 3] ?? count;
    if (members !== undefined) objects += 1;
    object = members === undefined ? undefined : { members, number: objects, names: undefined };
  }
  return top[0];
}

interface KeySite {
  readonly nodes: Int32Array;
  readonly place: number;
  readonly object: OpenObject;
}

function readKey(source: TextSource, keys: KeyTable, site: KeySite, repeats: JsonFlaw[]): JsonString {
  const { nodes, place, object } = site;
  const word = nodes[place] ?? 0;
  const start = nodes[place + 1] ?? 0;
  const end = nodes[place + 2] ?? 0;
  let lexeme: string | undefined;
  let key = word === keyKind ? keyOfBytes(keys, source.bytes, start + 1, end - 1) : undefined;
  if (key === undefined) {
    const spelled = readString(source, word, start, end);
    lexeme = spelled.lexeme;
    key = keyOfText(keys, spelled.value);
  }
  if (isRepeat(key, object)) noteFlaw(repeats, jsonFlaw('repeated-key', start, end));
  key.object = object.number;
  object.names?.add(key.value);
  return { kind: 'string', value: key.value, lexeme, start, end };
}

/** Few members are looked through faster than a set of them is made. */
const looked = 32;

/** Whether the object has the key already. One that used it last was this, an earlier one, or one within this. */
function isRepeat({ object: user, value }: KnownKey, object: OpenObject): boolean {
  if (user <= object.number) return user === object.number;
  if (object.members.length <= looked) return object.members.some((member) => member.key.value === value);
  object.names ??= new Set(object.members.map((member) => member.key.value));
  return object.names.has(value);
}

function readString(source: TextSource, word: number, start: number, end: number): JsonString {
  const marks = word & ~kindMask;
  if (marks === 0) {
    return { kind: 'string', value: slice(source, start + 1, end - 1), lexeme: undefined, start, end };
  }
  const spelled = (marks & tapeNotAscii) === 0 ? slice(source, start, end) : sliceWide(source, start, end);
  const content = spelled.slice(1, (marks & tapeUnclosed) === 0 ? -1 : undefined);
  if (marks === tapeNotAscii) return { kind: 'string', value: content, lexeme: undefined, start, end };
  const value = (marks & tapeEscaped) === 0 ? content : unescapeString(content);
  return { kind: 'string', value, lexeme: spelled, start, end };
}

/** The text of bytes that are ASCII throughout. */
function slice({ text, bytes, surplus }: TextSource, start: number, end: number): string {
  if (text === undefined) return decodeText(bytes.subarray(start, end));
  return text.slice(start - surplus, end - surplus);
}

/** The text of other bytes; each piece is to be asked for once, in order. */
function sliceWide(source: TextSource, start: number, end: number): string {
  const { text, bytes, surplus } = source;
  if (text === undefined) return decodeText(bytes.subarray(start, end));
  source.surplus += surplusOf(bytes, start, end);
  return text.slice(start - surplus, end - source.surplus);
}

function surplusOf(bytes: Uint8Array, start: number, end: number): number {
  let surplus = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) surplus += 1;
    else if (byte >= 0xf0) surplus -= 1;
  }
  return surplus;
}
