import type { Tape } from './tape.ts';
import { tapeArray, tapeKindMask, tapeStride } from './tape.ts';
import { decodeText } from './text.ts';

/** What the nodes of one text are made from. */
export interface Source {
  readonly tape: Tape;
  /** The whole text once a container is opened, empty where it is not UTF-8: then each piece is decoded by itself. */
  text: string | undefined;
}

// Imported bindings are read anew at each use; constants of this module are folded into the code.
const stride = tapeStride;
const kindMask = tapeKindMask;
const arrayKind = tapeArray;

/** Decodes the text, once, before pieces of it are asked for. */
export function readText(source: Source): void {
  const { bytes, flaws } = source.tape;
  source.text ??= flaws.some((flaw) => flaw.kind === 'invalid-utf8') ? '' : decodeText(bytes);
}

/** The text of bytes of this node that are ASCII throughout. */
export function asciiAt(source: Source, node: number, start: number, end: number): string {
  const { text } = source;
  if (!text) return decodeText(source.tape.bytes.subarray(start, end));
  const surplus = source.tape.nodes[node + 3] ?? 0;
  return text.slice(start - surplus, end - surplus);
}

/** The text of a node with other characters. */
export function wideAt({ tape, text }: Source, node: number): string {
  const { bytes, nodes } = tape;
  const start = nodes[node + 1] ?? 0;
  const end = nodes[node + 2] ?? 0;
  if (!text) return decodeText(bytes.subarray(start, end));
  return text.slice(start - (nodes[node + 3] ?? 0), end - surplusAfter(tape, node));
}

/** The surplus at the end of a string: that of the next node that states it, as brackets have none. */
function surplusAfter({ nodes, count, surplus }: Tape, string: number): number {
  const end = count * stride;
  for (let node = string + stride; node < end; node += stride) {
    if (((nodes[node] ?? 0) & kindMask) < arrayKind) return nodes[node + 3] ?? 0;
  }
  return surplus;
}
