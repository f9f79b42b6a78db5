import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';
import {
  tapeArray,
  tapeEnd,
  tapeEscaped,
  tapeKey,
  tapeKind,
  tapeMarks,
  tapeNext,
  tapeNotAscii,
  tapeNumber,
  tapeObject,
  tapeStart,
  tapeString,
  tapeTrue,
} from './tape.ts';
import { encodeText } from './text.ts';

describe('scanJson', () => {
  it('lists nodes in the order written, containers with what follows them', () => {
    const tape = scanJson(encodeText('{"votes":[1,true],"body":"é\\n"}'));
    const nodes = Array.from({ length: tape.count }, (_, node) => node);
    expect(nodes.map((node) => tapeKind(tape, node))).toEqual([
      tapeObject,
      tapeKey,
      tapeArray,
      tapeNumber,
      tapeTrue,
      tapeKey,
      tapeString,
    ]);
    expect(tapeNext(tape, 0)).toBe(7);
    expect(tapeNext(tape, 2)).toBe(5);
    expect(tapeNext(tape, 3)).toBe(4);
    expect([tapeStart(tape, 2), tapeEnd(tape, 2)]).toEqual([9, 17]);
    expect(tapeMarks(tape, 6)).toBe(tapeNotAscii | tapeEscaped);
  });

  it('closes at the end what a broken text left open', () => {
    const tape = scanJson(encodeText('[[1,'));
    expect([tapeNext(tape, 0), tapeEnd(tape, 0), tapeNext(tape, 1)]).toEqual([3, 4, 3]);
  });

  it('keeps its tapes apart', () => {
    const first = scanJson(encodeText('[1,2,3]'));
    const copy = first.nodes.slice();
    scanJson(encodeText('{"body":"another text","votes":[9,9,9,9]}'));
    expect(first.nodes).toEqual(copy);
  });

  test.prop([fc.json({ maxDepth: 4 })])('nests spans and links', (text) => {
    const tape = scanJson(encodeText(text));
    for (let node = 0; node < tape.count; node += 1) {
      const next = tapeNext(tape, node);
      expect(next).toBeGreaterThan(node);
      for (let inner = node + 1; inner < next; inner = tapeNext(tape, inner)) {
        expect(tapeStart(tape, inner)).toBeGreaterThan(tapeStart(tape, node));
        expect(tapeEnd(tape, inner)).toBeLessThan(tapeEnd(tape, node));
      }
    }
  });
});
