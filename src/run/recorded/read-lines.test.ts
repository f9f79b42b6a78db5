import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

async function linesOf(chunks: readonly Uint8Array[], longest = 1_000): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { number, bytes } of readLines(
    (async function* () {
      yield* chunks;
    })(),
    { name: 'exchanges.ndjson', longest },
  ))
    lines.push(`${number}:${Buffer.from(bytes).toString('latin1')}`);
  return lines;
}

describe('readLines', () => {
  it('gives the same lines wherever the stream is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', ' ', '\r'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const bytes = Buffer.from(whole);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const expected = whole
          .split('\n')
          .map((line, at) => `${at + 1}:${line}`)
          .filter((line) => /a/.test(line));
        expect(await linesOf(chunks)).toEqual(expected);
      }),
    );
  });

  it('refuses a line that never ends', async () => {
    await expect(
      linesOf([Buffer.from('{}\n'), Buffer.alloc(60, 'a'), Buffer.alloc(60, 'a')], 100),
    ).rejects.toThrow('exchanges.ndjson:2: the line is longer than 100 bytes');
  });
});
