import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

async function linesOf(chunks: readonly string[], mostBytes = 100): Promise<readonly (string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const line of readLines(streamOf(chunks), mostBytes))
    lines.push(line === undefined ? undefined : Buffer.from(line).toString());
  return lines;
}

async function* streamOf(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('readLines', () => {
  it.each<[string, readonly string[], readonly (string | undefined)[]]>([
    ['lines of one chunk', ['ada\ngrace\n'], ['ada', 'grace']],
    ['a line over several chunks', ['a', 'd', 'a\ngr', 'ace'], ['ada', 'grace']],
    ['an empty line in between', ['ada\n\ngrace'], ['ada', '', 'grace']],
    ['line ends of Windows', ['ada\r\ngrace\r\n'], ['ada', 'grace']],
    ['nothing', [''], []],
  ])('gives %s', async (_name, chunks, lines) => {
    expect(await linesOf(chunks)).toEqual(lines);
  });

  it('keeps a line of exactly so many bytes, and marks a longer one', async () => {
    expect(await linesOf(['abcd\nabc', 'de\nabc\n'], 4)).toEqual(['abcd', undefined, 'abc']);
  });
});
