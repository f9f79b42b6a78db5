import { describe, expect, it } from 'vitest';
import { knownJson } from './known-json.ts';
import { parseJson } from './parse-json.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('knownJson', () => {
  it('reads as parseJson does, and gives the same tree again', () => {
    const bytes = bytesOf('{"score":1.0,"score":2}');
    expect(knownJson(bytes)).toEqual(parseJson(bytes));
    expect(knownJson(bytes).flaws).toEqual(parseJson(bytes).flaws);
    expect(knownJson(bytes)).toBe(knownJson(bytes));
  });

  it('knows equal texts apart', () => {
    expect(knownJson(bytesOf('[1]'))).not.toBe(knownJson(bytesOf('[1]')));
  });

  it('keeps no large tree', () => {
    const bytes = bytesOf(JSON.stringify('a'.repeat(70_000)));
    expect(knownJson(bytes)).toEqual(knownJson(bytes));
    expect(knownJson(bytes)).not.toBe(knownJson(bytes));
  });
});
