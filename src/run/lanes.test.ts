import { describe, expect, it } from 'vitest';
import { type Lanes, runLanes } from './lanes.ts';

interface Piece {
  readonly name: string;
  readonly touches: string;
  readonly waits: number;
}

/** Runs pieces that write what they touch, and brings back what happened, in order. */
async function told(
  pieces: readonly Piece[],
  width: number,
  more: Partial<Lanes<Piece, string>> = {},
): Promise<readonly string[]> {
  const log: string[] = [];
  const rest = [...pieces];
  const start = async ({ name, waits }: Piece): Promise<string> => {
    log.push(`start ${name}`);
    for (let wait = 0; wait < waits; wait += 1) await Promise.resolve();
    log.push(`end ${name}`);
    return name;
  };
  await runLanes<Piece, string>({
    width,
    next: () => {
      const piece = rest.shift();
      if (piece !== undefined) log.push(`draw ${piece.name}`);
      return piece;
    },
    claims: ({ touches }) => ({ touched: new Set([touches]), writes: true }),
    start,
    settle: (name) => log.push(`settle ${name}`),
    wantsQuiet: () => false,
    quiet: async () => {},
    ...more,
  });
  return log;
}

describe('runLanes', () => {
  it('draws the next and settles the last while a piece is under way', async () => {
    const pieces = ['a', 'b', 'c'].map((name) => ({ name, touches: name, waits: 2 }));
    expect(await told(pieces, 1)).toEqual([
      ...['draw a', 'start a', 'draw b', 'end a'],
      ...['start b', 'draw c', 'settle a', 'end b'],
      ...['start c', 'settle b', 'end c', 'settle c'],
    ]);
  });

  it('sends together what does not meet, and one after the other what does', async () => {
    const log = await told(
      [
        { name: 'a', touches: 'x', waits: 3 },
        { name: 'b', touches: 'x', waits: 1 },
        { name: 'c', touches: 'y', waits: 1 },
      ],
      2,
    );
    const order = log.filter((line) => /^(start|end)/.test(line));
    expect(order.indexOf('start c')).toBeLessThan(order.indexOf('end a'));
    expect(order.indexOf('start b')).toBeGreaterThan(order.indexOf('end a'));
  });

  it('starts nothing more until all have ended where quiet is wanted', async () => {
    const log: string[] = [];
    let wanted = false;
    const pieces = ['a', 'b', 'c', 'd'].map((name) => ({ name, touches: name, waits: 1 }));
    await told(pieces, 2, {
      start: async ({ name }) => {
        log.push(`start ${name}`);
        await Promise.resolve();
        log.push(`end ${name}`);
        return name;
      },
      settle: (name) => {
        wanted ||= name === 'a';
      },
      wantsQuiet: () => wanted,
      quiet: async () => {
        log.push('quiet');
        wanted = false;
      },
    });
    const begun = log.slice(0, log.indexOf('quiet'));
    expect(begun.filter((line) => line.startsWith('start'))).toHaveLength(
      begun.filter((line) => line.startsWith('end')).length,
    );
    expect(log.filter((line) => line.startsWith('end'))).toHaveLength(4);
  });

  it('passes on what a piece throws', async () => {
    const pieces = [{ name: 'a', touches: 'a', waits: 1 }];
    const failing = { start: () => Promise.reject(new Error('gone')) };
    await expect(told(pieces, 1, failing)).rejects.toThrow('gone');
  });
});
