import { describe, expect, it } from 'vitest';
import { commandArguments } from './command-line.ts';
import type { Pair } from './pair.ts';
import { readDefects, readStartOptions, startCommand } from './start-options.ts';

const pair: Pair = {
  legacy: 'http://127.0.0.1:1',
  candidate: 'http://127.0.0.1:2',
  async [Symbol.asyncDispose]() {},
};
const sides = ['--legacy', pair.legacy, '--candidate', pair.candidate];
const config = ['--config', 'generators/samewire.config.ts'];
const spec = ['--spec', 'specs/comments.openapi.yaml'];

describe('readStartOptions', () => {
  it('compares the first draft, and holds nothing, by default', () => {
    expect(readStartOptions([])).toEqual({
      candidate: { kind: 'first draft' },
      keep: false,
      replay: undefined,
      rest: [],
    });
  });

  it('takes its own flags and leaves the others in order', () => {
    const args = ['--seed', '7', '--faithful', '--report', 'json=out.json', '--keep'];
    expect(readStartOptions(args)).toMatchObject({
      candidate: { kind: 'faithful' },
      keep: true,
      rest: ['--seed', '7', '--report', 'json=out.json'],
    });
  });

  it.each([
    [['--defects', 'nil-slice,omit-empty']],
    [['--defects=nil-slice,omit-empty']],
  ])('reads %j', (args) => {
    expect(readStartOptions(args).candidate).toEqual({
      kind: 'chosen defects',
      names: ['nil-slice', 'omit-empty'],
    });
  });

  it.each(['--defects', '--replay'])('refuses %s without a value', (flag) => {
    expect(() => readStartOptions([flag, '--keep'])).toThrow(`${flag} needs a value`);
  });
});

describe('readDefects', () => {
  it('plants none into a faithful candidate', async () => {
    expect(await readDefects({ kind: 'faithful' })).toEqual([]);
  });

  it('reads the first draft from its file', async () => {
    const names = await readDefects({ kind: 'first draft' });
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
  });
});

describe('commandArguments', () => {
  it('runs the comments document with seed 42', () => {
    const args = commandArguments(readStartOptions([]), pair);
    expect(args).toEqual(['run', ...spec, ...sides, ...config, '--seed', '42']);
  });

  it('lets a given seed and document win', () => {
    const args = commandArguments(readStartOptions(['--seed=7', '--spec', 'other.yaml']), pair);
    expect(args).toEqual(['run', ...sides, ...config, '--seed=7', '--spec', 'other.yaml']);
  });

  it('replays a finding', () => {
    const args = commandArguments(readStartOptions(['--replay', '3f9a', '--verbose']), pair);
    expect(args).toEqual(['replay', '3f9a', ...spec, ...sides, ...config, '--verbose']);
  });
});

describe('startCommand', () => {
  it.each([
    ['npm start --', []],
    ['npm start -- --faithful', ['--faithful', '--cases', '5']],
    ['npm start -- --defects nil-replies,weak-etag', ['--defects', 'nil-replies, weak-etag']],
  ])('is %s', (command, args) => {
    expect(startCommand(readStartOptions(args))).toBe(command);
  });
});
