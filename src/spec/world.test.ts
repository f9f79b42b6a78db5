import { describe, expect, it } from 'vitest';
import { memoryWorld } from './memory-world.laws.ts';
import { nameOfUri, uriOfPath } from './world.ts';

const world = memoryWorld({}, { baseUri: 'file:///home/ada/project' });

describe('uriOfPath and nameOfUri', () => {
  it.each([
    ['specs/api.yaml', 'file:///home/ada/project/specs/api.yaml', 'specs/api.yaml'],
    ['./a b#c?d%e.yaml', 'file:///home/ada/project/a%20b%23c%3Fd%25e.yaml', 'a b#c?d%e.yaml'],
    ['../other/api.yaml', 'file:///home/ada/other/api.yaml', '../other/api.yaml'],
    ['/srv/api.yaml', 'file:///srv/api.yaml', '/srv/api.yaml'],
    ['https://example.com/api.yaml', 'https://example.com/api.yaml', 'https://example.com/api.yaml'],
  ])('turn %s into %s, called %s', (path, uri, name) => {
    expect(uriOfPath(path, world)).toBe(uri);
    expect(nameOfUri(uri, world)).toBe(name);
  });
});
