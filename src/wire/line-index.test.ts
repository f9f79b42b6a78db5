import { describe, expect, it } from 'vitest';
import { createLineIndex, lineAndColumn } from './line-index.ts';
import { encodeText } from './text.ts';

const bytes = encodeText('{\n  "é😀": 1\n}\n');

describe('lineAndColumn', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [4, 2, 3],
    [12, 2, 7],
    [16, 3, 1],
  ])('finds byte %i at line %i, column %i', (offset, line, column) => {
    expect(lineAndColumn(bytes, offset)).toEqual({ line, column });
    expect(createLineIndex(bytes)(offset)).toEqual({ line, column });
  });
});
