import type { Json, JsonString, Member } from '../model/json.ts';
import type { TextSource } from './decode-string.ts';
import { piecewiseText, unescapeString, wholeText } from './decode-string.ts';
import type { JsonFlaw } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import type { KeyTable } from './key-table.ts';
import { createKeyTable } from './key-table.ts';
import type { Tape } from './tape.ts';
import {
  tapeArray,
  tapeEscaped,
  tapeFalse,
  tapeKey,
  tapeNotAscii,
  tapeNull,
  tapeNumber,
  tapeObject,
  tapeStride,
  tapeString,
  tapeUnclosed,
} from './tape.ts';

/** The tree of a tape, undefined where it has no node, and the keys that an object repeats. */
export function buildTree(tape: Tape): {
  readonly root: Json | undefined;
  readonly repeats: readonly JsonFlaw[];
} {
  const source = isUtf8(tape) ? wholeText(tape.bytes) : piecewiseText(tape.bytes);
  const build: Build = {
    tape,
    source,
    keys: createKeyTable(tape.bytes, source),
    repeats: [],
    levels: [],
    root: undefined,
  };
  let node = 0;
  while (node < tape.count) node = buildNode(build, node);
  return { root: build.root, repeats: build.repeats };
}

interface Build {
  readonly tape: Tape;
  readonly source: TextSource;
  readonly keys: KeyTable;
  readonly repeats: JsonFlaw[];
  /** The containers that are being filled, outermost first. */
  readonly levels: Level[];
  root: Json | undefined;
}

interface Level {
  readonly node: number;
  /** The first node after the container. */
  readonly next: number;
  readonly items: Json[] | undefined;
  readonly members: Member[] | undefined;
}

/** Adds the value at this node (or the member whose key it is) to its container; the node to go on with. */
function buildNode(build: Build, node: number): number {
  const { tape, levels } = build;
  while ((levels.at(-1)?.next ?? tape.count) <= node) levels.pop();
  const level = levels.at(-1);
  if (level?.members !== undefined) {
    const key = buildKey(build, node, level.node);
    level.members.push({ key, value: buildValue(build, node + 1) });
    return node + 2;
  }
  const value = buildValue(build, node);
  if (level?.items === undefined) build.root = value;
  else level.items.push(value);
  return node + 1;
}

function buildKey(build: Build, node: number, object: number): JsonString {
  const { nodes } = build.tape;
  const place = node * tapeStride;
  const start = nodes[place + 1] ?? 0;
  const end = nodes[place + 2] ?? 0;
  const { key, lexeme } = build.keys.read(start, end, (nodes[place] ?? 0) & ~7);
  if (key.object === object) noteFlaw(build.repeats, jsonFlaw('repeated-key', start, end));
  key.object = object;
  return { kind: 'string', value: key.value, lexeme, start, end };
}

function buildValue(build: Build, node: number): Json {
  const { nodes } = build.tape;
  const place = node * tapeStride;
  const word = nodes[place] ?? 0;
  const start = nodes[place + 1] ?? 0;
  const end = nodes[place + 2] ?? 0;
  const kind = word & 7;
  if (kind === tapeString || kind === tapeKey) return buildString(build.source, word, start, end);
  if (kind === tapeNumber) {
    return { kind: 'number', lexeme: build.source.slice(start, end, true), start, end };
  }
  if (kind === tapeNull) return { kind: 'null', start, end };
  if (kind < tapeArray) return { kind: 'boolean', value: kind !== tapeFalse, start, end };
  const next = nodes[place + 3] ?? 0;
  if (kind === tapeObject) {
    const members: Member[] = [];
    if (next > node + 1) build.levels.push({ node, next, items: undefined, members });
    return { kind: 'object', members, start, end };
  }
  const items: Json[] = [];
  if (next > node + 1) build.levels.push({ node, next, items, members: undefined });
  return { kind: 'array', items, start, end };
}

function buildString(source: TextSource, word: number, start: number, end: number): JsonString {
  if (word === tapeString) {
    return { kind: 'string', value: source.slice(start + 1, end - 1, true), lexeme: undefined, start, end };
  }
  const lexeme = source.slice(start, end, (word & tapeNotAscii) === 0);
  const content = lexeme.slice(1, (word & tapeUnclosed) === 0 ? -1 : undefined);
  if (word === (tapeString | tapeNotAscii)) {
    return { kind: 'string', value: content, lexeme: undefined, start, end };
  }
  const value = (word & tapeEscaped) === 0 ? content : unescapeString(content);
  return { kind: 'string', value, lexeme, start, end };
}

function isUtf8(tape: Tape): boolean {
  return !tape.flaws.some((flaw) => flaw.kind === 'invalid-utf8');
}
