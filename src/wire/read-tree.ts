import type { Json, JsonArray, JsonObject, JsonString, Member } from '../model/json.ts';
import { unescapeString } from './decode-string.ts';
import { knownKey } from './known-key.ts';
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
import { asciiAt, readText, type Source, wideAt } from './tree-source.ts';

/**
 * The tree of a tape, undefined where it has no node. What is in a container is made when it is asked for, at one go,
 * and kept: most readers of a body want a few of its values. Until then the container keeps the text and its tape from
 * being freed, which is less than the nodes would take.
 */
export function treeOf(tape: Tape): Json | undefined {
  if (tape.count === 0) return undefined;
  const source = { tape, text: undefined };
  if (tape.count === 1) readText(source);
  return readNode(source, 0);
}

// Imported bindings are read anew at each use; constants of this module are folded into the code.
const stride = tapeStride;
const kindMask = tapeKindMask;
const arrayKind = tapeArray;
const objectKind = tapeObject;
const stringKind = tapeString;
const numberKind = tapeNumber;

// Classes, because a getter of its own would cost each node more than all that is in it. What a getter of a class gives
// is no property of the node itself: a spread has to name it (`{ ...json, items }`), and `toJSON` shows it to printers.

class ReadArray implements JsonArray {
  readonly kind = 'array';
  readonly start: number;
  readonly end: number;
  #items: readonly Json[] | undefined;
  #source: Source | undefined;
  readonly #node: number;

  constructor(source: Source, node: number) {
    const { nodes } = source.tape;
    this.start = nodes[node + 1] ?? 0;
    this.end = nodes[node + 2] ?? 0;
    this.#items = undefined;
    this.#source = source;
    this.#node = node;
  }

  get items(): readonly Json[] {
    return this.#items ?? this.#open();
  }

  #open(): readonly Json[] {
    const items = this.#source === undefined ? [] : readItems(this.#source, this.#node);
    this.#items = items;
    this.#source = undefined;
    return items;
  }

  toJSON(): JsonArray {
    const { kind, items, start, end } = this;
    return { kind, items, start, end };
  }
}

class ReadObject implements JsonObject {
  readonly kind = 'object';
  readonly start: number;
  readonly end: number;
  #members: readonly Member[] | undefined;
  #source: Source | undefined;
  readonly #node: number;

  constructor(source: Source, node: number) {
    const { nodes } = source.tape;
    this.start = nodes[node + 1] ?? 0;
    this.end = nodes[node + 2] ?? 0;
    this.#members = undefined;
    this.#source = source;
    this.#node = node;
  }

  get members(): readonly Member[] {
    return this.#members ?? this.#open();
  }

  #open(): readonly Member[] {
    const members = this.#source === undefined ? [] : readMembers(this.#source, this.#node);
    this.#members = members;
    this.#source = undefined;
    return members;
  }

  toJSON(): JsonObject {
    const { kind, members, start, end } = this;
    return { kind, members, start, end };
  }
}

// Nodes are named by their place in the tape here, `stride` integers apart.

function readItems(source: Source, array: number): readonly Json[] {
  const { nodes } = source.tape;
  const items = new Array<Json>(countItems(nodes, array));
  readText(source);
  let node = array + stride;
  for (let at = 0; at < items.length; at += 1) {
    items[at] = readNode(source, node);
    node = nextOf(nodes, node);
  }
  return items;
}

function readMembers(source: Source, object: number): readonly Member[] {
  const { nodes } = source.tape;
  const members = new Array<Member>(countItems(nodes, object) / 2);
  readText(source);
  let node = object + stride;
  for (let at = 0; at < members.length; at += 1) {
    const value = node + stride;
    members[at] = { key: readKey(source, node), value: readNode(source, value) };
    node = nextOf(nodes, value);
  }
  return members;
}

/** How many nodes stand in the container itself, keys included: a list that grows would take twice its room. */
function countItems(nodes: Int32Array, container: number): number {
  const end = (nodes[container + 3] ?? 0) * stride;
  let count = 0;
  for (let node = container + stride; node < end; node = nextOf(nodes, node)) count += 1;
  return count;
}

function nextOf(nodes: Int32Array, node: number): number {
  const kind = (nodes[node] ?? 0) & kindMask;
  return kind < arrayKind ? node + stride : (nodes[node + 3] ?? 0) * stride;
}

function readNode(source: Source, node: number): Json {
  const { nodes } = source.tape;
  const kind = (nodes[node] ?? 0) & kindMask;
  if (kind === stringKind) return readString(source, node);
  if (kind === objectKind) return new ReadObject(source, node);
  if (kind === arrayKind) return new ReadArray(source, node);
  const start = nodes[node + 1] ?? 0;
  const end = nodes[node + 2] ?? 0;
  if (kind === numberKind) return { kind: 'number', lexeme: asciiAt(source, node, start, end), start, end };
  if (kind === tapeNull) return { kind: 'null', start, end };
  return { kind: 'boolean', value: kind === tapeTrue, start, end };
}

function readKey(source: Source, node: number): JsonString {
  const { bytes, nodes } = source.tape;
  if (nodes[node] !== tapeKey) return readString(source, node);
  const start = nodes[node + 1] ?? 0;
  const end = nodes[node + 2] ?? 0;
  const value = knownKey(bytes, start + 1, end - 1) ?? asciiAt(source, node, start + 1, end - 1);
  return { kind: 'string', value, lexeme: undefined, start, end };
}

function readString(source: Source, node: number): JsonString {
  const { nodes } = source.tape;
  const marks = (nodes[node] ?? 0) & ~kindMask;
  const start = nodes[node + 1] ?? 0;
  const end = nodes[node + 2] ?? 0;
  if (marks === 0) {
    return {
      kind: 'string',
      value: asciiAt(source, node, start + 1, end - 1),
      lexeme: undefined,
      start,
      end,
    };
  }
  const spelled = (marks & tapeNotAscii) === 0 ? asciiAt(source, node, start, end) : wideAt(source, node);
  const content = spelled.slice(1, (marks & tapeUnclosed) === 0 ? -1 : undefined);
  if (marks === tapeNotAscii) return { kind: 'string', value: content, lexeme: undefined, start, end };
  const value = (marks & tapeEscaped) === 0 ? content : unescapeString(content);
  return { kind: 'string', value, lexeme: spelled, start, end };
}
