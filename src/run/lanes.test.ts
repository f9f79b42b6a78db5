import { describe, expect, it } from 'vitest';
import { type Aside, type Lanes, runLanes } from './lanes.ts';

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
  const start = async ({ name, waits }: Piece, aside: Aside): Promise<string> => {
    log.push(`start ${name}`);
    for (let wait = 1; wait <= waits; wait += 1) {
      aside(wait === waits);
      await Promise.resolve();
    }
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
  it('draws the next and settles the last while a piece waits, each in a wait of its own', async () => {
    const pieces = ['a', 'b', 'c'].map((name) => ({ name, touches: name, waits: 2 }));
    expect(await told(pieces, 1)).toEqual([
      ...['draw a', 'start a', 'draw b', 'end a'],
      ...['start b', 'draw c', 'settle a', 'end b'],
      ...['start c', 'settle b', 'end c', 'settle c'],
    ]);
  });

  it('does both in the only wait there is', async () => {
    const pieces = ['a', 'b'].map((name) => ({ name, touches: name, waits: 1 }));
    expect(await told(pieces, 1)).toEqual([
      ...['draw a', 'start a', 'draw b', 'end a', 'start b', 'settle a', 'end b', 'settle b'],
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
      start: async ({ name }, aside) => {
        log.push(`start ${name}`);
        aside(true);
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
