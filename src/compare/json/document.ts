import type { Fragment } from '../../model/difference.ts';
import type { Json, Span } from '../../model/json.ts';
import { unescapeString } from '../../wire/decode-string.ts';
import { mostTreeNodes } from '../../wire/json-limits.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { treeOf as readTree } from '../../wire/read-tree.ts';
import type { Tape } from '../../wire/tape.ts';
import {
  tapeArray,
  tapeEnd,
  tapeEscaped,
  tapeKey,
  tapeKind,
  tapeMarks,
  tapeNext,
  tapeNotAscii,
  tapeNull,
  tapeNumber,
  tapeObject,
  tapeStart,
  tapeString,
  tapeTrue,
  tapeUnclosed,
} from '../../wire/tape.ts';
import { decodeSpan } from '../../wire/text.ts';
import { commonLength, viewOf } from '../bytes.ts';

/** One side's JSON text: its tape, and its tree once somebody asks for a container of it. */
export interface JsonDocument {
  readonly tape: Tape;
  readonly bytes: Uint8Array;
  /** Made when bytes of both texts are first compared, which most differences do not take. */
  view: DataView | undefined;
  readonly nodes: Int32Array;
  /** Held weakly: findings keep their fragments to the end of the run, and with them would keep every tree. */
  tree: WeakRef<Json> | undefined;
}

/** The document of a tape. */
export function jsonDocument(tape: Tape): JsonDocument {
  return { tape, bytes: tape.bytes, view: undefined, nodes: tape.nodes, tree: undefined };
}

/** How many of `length` bytes from these offsets of two texts are the same before the first that differs. */
export function commonRun(
  legacy: JsonDocument,
  left: number,
  candidate: JsonDocument,
  right: number,
  length: number,
): number {
  legacy.view ??= viewOf(legacy.bytes);
  candidate.view ??= viewOf(candidate.bytes);
  return commonLength(legacy.view, left, candidate.view, right, length);
}

/** The node's bytes with what they parse to. */
export function fragmentOf(document: JsonDocument, node: number): Fragment {
  return new JsonFragment(document, node);
}

/** A class, since little of what differs is asked for all of this: bytes, leaf and tree are made when they are asked for. */
class JsonFragment {
  readonly kind = 'text';
  readonly span: Span;
  readonly #document: JsonDocument;
  readonly #node: number;
  #bytes: Uint8Array | undefined;
  #leaf: Json | undefined;

  constructor(document: JsonDocument, node: number) {
    this.span = spanOf(document, node);
    this.#document = document;
    this.#node = node;
    this.#bytes = undefined;
    this.#leaf = undefined;
  }

  get bytes(): Uint8Array {
    this.#bytes ??= this.#document.bytes.subarray(this.span.start, this.span.end);
    return this.#bytes;
  }

  /** A leaf is kept; the tree of a text is not, lest a finding keep it to the end of the run. */
  get json(): Json | undefined {
    this.#leaf ??= leafOf(this.#document.tape, this.#node);
    return this.#leaf ?? nodeAt(treeOf(this.#document), this.span.start);
  }
}

/** The tree of the whole text, or of the beginning of a text that holds more values than a tree should. */
function treeOf(document: JsonDocument): Json | undefined {
  const { tape } = document;
  const known = document.tree?.deref();
  if (known !== undefined) return known;
  const built = tape.count > mostTreeNodes ? parseJson(tape.bytes).root : readTree(tape);
  document.tree = built && new WeakRef(built);
  return built;
}

/** The value of a string or key: escapes read, bytes that are not UTF-8 as U+FFFD. */
export function stringAt(tape: Tape, node: number): string {
  const marks = tapeMarks(tape, node);
  const start = tapeStart(tape, node) + 1;
  const end = tapeEnd(tape, node) - ((marks & tapeUnclosed) === 0 ? 1 : 0);
  const content = decodeSpan(tape.bytes, start, end);
  return (marks & tapeEscaped) === 0 ? content : unescapeString(content);
}

/** Where the node stands. */
export function spanOf({ tape }: JsonDocument, node: number): Span {
  return { start: tapeStart(tape, node), end: tapeEnd(tape, node) };
}

/** The text of a number or another ASCII token. */
export function lexemeAt(tape: Tape, node: number): string {
  return decodeSpan(tape.bytes, tapeStart(tape, node), tapeEnd(tape, node));
}

/** A value that holds no other, undefined where it does. */
function leafOf(tape: Tape, node: number): Json | undefined {
  const start = tapeStart(tape, node);
  const end = tapeEnd(tape, node);
  const kind = tapeKind(tape, node);
  if (kind >= tapeArray && tapeNext(tape, node) > node + 1) return undefined;
  if (kind === tapeArray) return { kind: 'array', items: [], start, end };
  if (kind === tapeObject) return { kind: 'object', members: [], start, end };
  if (kind === tapeNull) return { kind: 'null', start, end };
  if (kind === tapeNumber) return { kind: 'number', lexeme: lexemeAt(tape, node), start, end };
  if (kind !== tapeString && kind !== tapeKey)
    return { kind: 'boolean', value: kind === tapeTrue, start, end };
  const plain = (tapeMarks(tape, node) & ~tapeNotAscii) === 0;
  const lexeme = plain ? undefined : decodeSpan(tape.bytes, start, end);
  return { kind: 'string', value: stringAt(tape, node), lexeme, start, end };
}

/** The node of the tree that begins at this offset: the deepest one that holds it, found by halving. */
function nodeAt(tree: Json | undefined, start: number): Json | undefined {
  let node = tree;
  while (node !== undefined && node.start !== start) {
    if (node.kind === 'array') node = lastBefore(node.items, start, (item) => item);
    else if (node.kind === 'object') node = lastBefore(node.members, start, ({ value }) => value);
    else return undefined;
  }
  return node;
}

function lastBefore<T>(children: readonly T[], start: number, nodeOf: (child: T) => Json): Json | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child !== undefined && nodeOf(child).start <= start) low = middle + 1;
    else high = middle;
  }
  const found = children[low - 1];
  return found === undefined ? undefined : nodeOf(found);
}
