import { describe, expect, it } from 'vitest';
import { findImpurities, findProcess } from './purity.ts';

describe('findImpurities', () => {
  it.each([
    ['const id = Math.random();', '1: Math.random'],
    ['const at = Date.now();', '1: Date.now'],
    ['const at = new Date();', '1: Date without a time'],
    ['const at = Date();', '1: Date without a time'],
    ['\nconst home = process.env;', '2: process'],
    ['await fetch(url);', '1: fetch'],
    ['setTimeout(retry, 10);', '1: setTimeout'],
    ['const now = globalThis.performance;', '1: globalThis'],
  ])('finds the world in %j', (text, breach) => {
    expect(findImpurities(text)).toEqual([breach]);
  });

  it.each([
    'const at = new Date(millis);',
    'const at = Date.UTC(2026, 0);',
    'const most = Math.max(1, 2);',
    'const send = (fetch: Send): Answer => fetch(request);',
    'step.process(comment);',
    'interface Stage { readonly process: string }',
    'const stage = { process: 1 };',
    "const text = 'Math.random()';",
  ])('finds nothing in %j', (text) => {
    expect(findImpurities(text)).toEqual([]);
  });
});

describe('findProcess', () => {
  it('finds the global, and no other clock', () => {
    expect(findProcess('const at = Date.now();\nprocess.exit(1);')).toEqual(['2: process']);
  });
});
