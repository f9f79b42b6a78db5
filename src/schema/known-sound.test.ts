import { describe, expect, it } from 'vitest';
import { type Json, jsonNull } from '../model/json.ts';
import { pointer } from '../model/pointer.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { holdsKnowing } from './known-sound.ts';
import { type Check, createRun, type Run } from './run.ts';

const comment = JSON.stringify({ id: 't1_1', body: 'First!'.repeat(40), ups: 1 });

/** A check that counts how often it is made, and holds or not as it is told. */
function countingCheck(holds: boolean): { readonly check: Check; readonly calls: () => number } {
  let calls = 0;
  return {
    check: () => {
      calls += 1;
      return holds;
    },
    calls: () => calls,
  };
}

/** A part of a text that is preceded by something else, so that offsets matter. */
function partOf(text: string, before = ''): { readonly run: Run; readonly part: Json } {
  const bytes = encodeText(`[${before}${text}]`);
  const { root } = parseJson(bytes);
  const part = root?.kind === 'array' ? root.items.at(-1) : undefined;
  return { run: createRun('test:schema', 10, bytes), part: part ?? jsonNull };
}

function ask(check: Check, text: string, before = '', depth = 0): boolean {
  const { run, part } = partOf(text, before);
  run.depth = depth;
  return holdsKnowing(check, part, run);
}

describe('holdsKnowing', () => {
  it('checks the same bytes once, wherever they stand', () => {
    const { check, calls } = countingCheck(true);
    expect([ask(check, comment), ask(check, comment, '1, '), ask(check, comment)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(calls()).toBe(1);
  });

  it('checks what differs in one byte', () => {
    const { check, calls } = countingCheck(true);
    ask(check, comment);
    for (const at of [1, 20, 100, comment.length - 3]) {
      const other = comment.slice(0, at) + (comment[at] === '2' ? '3' : '2') + comment.slice(at + 1);
      const before = calls();
      ask(check, other);
      expect(calls()).toBe(before + 1);
    }
  });

  it('never takes the outcome of another check', () => {
    const [one, other] = [countingCheck(true), countingCheck(false)];
    expect(ask(one.check, comment)).toBe(true);
    expect(ask(other.check, comment)).toBe(false);
    expect(other.calls()).toBe(1);
  });

  it('remembers nothing that does not hold, for its errors are wanted each time', () => {
    const { check, calls } = countingCheck(false);
    expect([ask(check, comment), ask(check, comment)]).toEqual([false, false]);
    expect(calls()).toBe(2);
  });

  it('remembers nothing of a run that was given up', () => {
    const { check, calls } = countingCheck(true);
    const { run, part } = partOf(comment);
    run.fatal = { keyword: '$ref', schema: { uri: '', pointer: pointer('') }, at: pointer(''), message: '' };
    holdsKnowing(check, part, run);
    ask(check, comment);
    expect(calls()).toBe(2);
  });

  it('asks anew at another depth, in another resource, and of a value that no text holds', () => {
    const { check, calls } = countingCheck(true);
    ask(check, comment);
    ask(check, comment, '', 3);
    expect(calls()).toBe(2);
    const entered = partOf(comment);
    entered.run.scope.push('test:other');
    holdsKnowing(check, entered.part, entered.run);
    holdsKnowing(check, partOf(comment).part, createRun('test:schema', 10, undefined));
    expect(calls()).toBe(4);
  });

  it('keeps neither short nor long values, and no more than its places', () => {
    const { check, calls } = countingCheck(true);
    for (const text of ['"short"', JSON.stringify('x'.repeat(20_000))]) {
      ask(check, text);
      ask(check, text);
    }
    expect(calls()).toBe(4);
    const many = Array.from({ length: 10_000 }, (_, at) => JSON.stringify({ at, body: comment }));
    for (const text of many) ask(check, text);
    for (const text of many) ask(check, text);
    expect(calls()).toBeGreaterThan(4 + 10_000 + 7_000);
  });
});
