import { describe, expect, it } from 'vitest';
import { seed } from '../../model/seed.ts';
import { readAsked } from './asked.ts';

const random = () => seed(5n);

describe('readAsked', () => {
  it('settles what is not said', () => {
    expect(readAsked({ schema: 'comment.json' }, random)).toEqual({
      source: { kind: 'schema', path: 'comment.json' },
      options: { count: 10, seed: 5n, mode: 'valid', spelling: 'wild' },
      timeLimit: 10_000,
      allowRemote: false,
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['no schema', {}, 'setting-missing'],
    ['two schemas', { schema: 'a.json', spec: 'b.yaml', operation: 'GET /' }, 'setting-missing'],
    ['an operation of a schema', { schema: 'a.json', operation: 'GET /' }, 'setting-missing'],
    ['a document without an operation', { spec: 'a.yaml' }, 'setting-missing'],
    ['no values', { schema: 'a.json', count: '0' }, 'flag-invalid'],
    ['an unknown mode', { schema: 'a.json', mode: 'vald' }, 'flag-invalid'],
    ['a seed that is none', { schema: 'a.json', seed: '-1' }, 'flag-invalid'],
  ])('refuses %s', (_name, flags, code) => {
    expect(() => readAsked(flags, random)).toThrow(expect.objectContaining({ code }));
  });
});
