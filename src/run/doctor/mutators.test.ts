import { describe, expect, it } from 'vitest';
import type { Answer } from '../../model/observation.ts';
import { operationKey } from '../../model/operation.ts';
import { pointerPattern } from '../../model/pointer.ts';
import { bodyValues } from './body-values.ts';
import type { Drift } from './drift.ts';
import { mutate } from './mutate.ts';
import type { Mutator } from './mutator.ts';
import { answerMutators, headerMutators, valueMutators } from './mutators/table.ts';
import { roundsOf } from './rounds.ts';

const operation = operationKey('GET', '/comments/{id}');

/** A comment that gives every mutator something to change. */
const comment =
  '{"parent_id":null,"score":0,"ups":12,"total":9007199254740993,"hotness":1.25,"share":0.123456789,"seen":1700000000.5,' +
  '"text":" Caf\u00e9 <b>&amp; a rather long remark</b>\\n ","link":"/c/1","empty":"","created":"2026-01-02T03:04:05.678Z",' +
  '"stickied":false,"flair":["a","b"],"awards":["one"],"replies":[],"media":{"width":1,"height":2}}';

const sample: Answer = {
  kind: 'answer',
  status: '200',
  reason: 'OK',
  version: 'HTTP/1.1',
  headers: [
    ['Content-Type', 'application/json'],
    ['ETag', '"1"'],
    ['Cache-Control', 'no-store'],
    ['Location', '/c/1'],
    ['Content-Length', String(Buffer.byteLength(comment))],
  ],
  trailers: [],
  framing: 'content-length',
  body: Buffer.from(comment),
  truncated: false,
  flaws: [],
  timing: { sentAt: 0, firstByte: 0, total: 0 },
};

const valuesOf = (_: unknown, answer: Answer): ReturnType<typeof bodyValues> =>
  bodyValues(answer, (pattern) => pattern);

function planted(mutator: Mutator, parts: Partial<Drift>): Drift {
  return { operation, success: true, where: 'response body', pattern: pointerPattern(''), mutator, ...parts };
}

/** The answer with the mutator's drift, wherever it first takes. */
function firstChange(mutator: Mutator): Answer | undefined {
  const places: readonly Partial<Drift>[] =
    mutator.kind === 'header'
      ? sample.headers.map(([name]) => ({ where: `response header ${name.toLowerCase()}` }))
      : valuesOf(operation, sample).values.map(({ pattern }) => ({ pattern }));
  for (const place of places) {
    const { answer, fired } = mutate(sample, { operation, drifts: [planted(mutator, place)] }, valuesOf);
    if (fired.length > 0) return answer;
  }
  return undefined;
}

const drifted = (name: string, pattern: string): string => {
  const mutator = valueMutators.find((one) => one.name === name);
  if (mutator === undefined) return 'no such mutator';
  const drifts = [planted(mutator, { pattern: pointerPattern(pattern) })];
  return Buffer.from(mutate(sample, { operation, drifts }, valuesOf).answer.body).toString();
};

describe('mutators', () => {
  const all: readonly Mutator[] = [...valueMutators, ...answerMutators, ...headerMutators];

  it.each(
    all.map((mutator) => [mutator.kind, mutator.name, mutator] as const),
  )('plants by %s: %s', (_kind, _name, mutator) => {
    const changed = firstChange(mutator);
    expect(changed).toBeDefined();
    expect(changed).not.toEqual(sample);
  });

  it('have names of their own', () => {
    expect(new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(50);
  });

  it('change nothing but what they are for', () => {
    expect(drifted('number-spelling', '/ups')).toBe(comment.replace('"ups":12,', '"ups":12.0,'));
    expect(drifted('time-precision', '/created')).toBe(comment.replace('05.678Z', '05Z'));
    expect(drifted('key-missing', '/media/height')).toBe(comment.replace(',"height":2', ''));
    expect(drifted('key-missing', '/media/width')).toBe(comment.replace('"width":1,', ''));
    expect(drifted('key-order', '/media')).toBe(
      comment.replace('"width":1,"height":2', '"height":2,"width":1'),
    );
    expect(drifted('integer-precision', '/total')).toBe(
      comment.replace('9007199254740993', '9007199254740992'),
    );
    expect(drifted('unicode-escape', '/text')).toBe(comment.replace('\u00e9', '\\u00e9'));
  });

  it('leave the length as the body has it', () => {
    const [newline] = answerMutators;
    const changed = newline && firstChange(newline);
    const length = changed?.headers.find(([name]) => name === 'Content-Length')?.[1];
    expect(length).toBe(String(changed?.body.length));
  });

  it('leave other answers alone', () => {
    const [mutator] = answerMutators;
    const drifts = mutator === undefined ? [] : [planted(mutator, { success: false })];
    expect(mutate(sample, { operation, drifts }, valuesOf).answer).toBe(sample);
  });
});

describe('roundsOf', () => {
  const at = (pattern: string, index = 0): Drift => {
    const mutator = valueMutators[index];
    if (mutator === undefined) throw new Error('there is no such mutator');
    return planted(mutator, { pattern: pointerPattern(pattern) });
  };

  it('never puts two drifts at one place, or one below another, into one round', () => {
    const drifts = [at('/a'), at('/a', 1), at('/a/b'), at('/c'), at('')];
    const rounds = roundsOf(drifts, () => false);
    expect(rounds.map((round) => round.map(({ pattern }) => pattern))).toEqual([
      ['/a', '/c'],
      ['/a'],
      ['/a/b'],
      [''],
    ]);
  });

  it('keeps a drift that leads later requests astray from those of other operations', () => {
    const other = { ...at('/x'), operation: operationKey('POST', '/comments') };
    expect(roundsOf([at('/a'), other], (drift) => drift === other)).toHaveLength(2);
  });
});
