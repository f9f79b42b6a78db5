import { tapeArray, tapeEnd, tapeKind, tapeNext, tapeObject, tapeStart } from '../../wire/tape.ts';
import type { JsonDocument } from './document.ts';
import { stringAt } from './document.ts';

/** The reference tokens of the innermost value that holds this offset: keys, and indexes as numbers. */
export function tokensAt({ tape }: JsonDocument, offset: number): readonly (string | number)[] {
  const tokens: (string | number)[] = [];
  let node = 0;
  while (node < tape.count && tapeKind(tape, node) >= tapeArray) {
    const isObject = tapeKind(tape, node) === tapeObject;
    const end = tapeNext(tape, node);
    let child = node + 1;
    let index = 0;
    const valueAfter = (at: number): number => (isObject ? at + 1 : at);
    while (child < end && tapeEnd(tape, valueAfter(child)) <= offset) {
      child = tapeNext(tape, valueAfter(child));
      index += 1;
    }
    if (child >= end || tapeStart(tape, child) > offset) return tokens;
    tokens.push(isObject ? stringAt(tape, child) : index);
    node = valueAfter(child);
  }
  return tokens;
}
