import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import { jsonNull } from '../model/json.ts';
import { pointer, root } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { resolveDynamicReference, resolveReference } from './resolve.ts';
import { resolveUri } from './resolve-uri.ts';

function json(value: unknown): Json {
  return parseJson(encodeText(JSON.stringify(value))).root ?? jsonNull;
}

const openApi = json({
  openapi: '3.1.0',
  components: {
    schemas: {
      'Comment tree': {
        $id: 'https://comments.example/tree',
        $anchor: 'top',
        $dynamicAnchor: 'node',
        $defs: { reply: { $id: 'reply', $defs: { body: {} } } },
        examples: [{ $id: 'https://comments.example/no-schema' }],
      },
      schema: { type: 'string' },
    },
  },
});
const other = json({ definitions: { vote: { $anchor: 'vote' } } });
const set = {
  documents: new Map([
    ['file:///api/openapi.json', openApi],
    ['file:///api/shared/other.json', other],
  ]),
};
const api: SchemaRef = { set, uri: 'file:///api/openapi.json', pointer: root };
const tree: SchemaRef = { ...api, pointer: pointer('/components/schemas/Comment tree') };

describe('resolveReference', () => {
  it.each([
    [api, '#/components/schemas/Comment%20tree', 'openapi.json', '/components/schemas/Comment tree'],
    [api, '', 'openapi.json', ''],
    [api, 'shared/other.json#/definitions/vote', 'other.json', '/definitions/vote'],
    [api, './shared/../shared/other.json#vote', 'other.json', '/definitions/vote'],
    [api, 'https://comments.example/tree', 'openapi.json', '/components/schemas/Comment tree'],
    [
      api,
      'https://comments.example/reply#/$defs/body',
      'openapi.json',
      '/components/schemas/Comment tree/$defs/reply/$defs/body',
    ],
    [tree, '#top', 'openapi.json', '/components/schemas/Comment tree'],
    [tree, '#/$defs/reply', 'openapi.json', '/components/schemas/Comment tree/$defs/reply'],
    [tree, 'reply', 'openapi.json', '/components/schemas/Comment tree/$defs/reply'],
    [api, '#/components/schemas/schema', 'openapi.json', '/components/schemas/schema'],
  ])('%# finds %s', (from, reference, file, place) => {
    const found = resolveReference(from, reference);
    expect(found?.uri.endsWith(file)).toBe(true);
    expect(found?.pointer).toBe(place);
  });

  it.each([
    [api, '#/components/schemas/Missing'],
    [api, '#top'],
    [tree, '#/components/schemas/schema'],
    [api, 'https://comments.example/no-schema'],
    [api, 'https://elsewhere.example/'],
    [api, '#/%zz'],
  ])('%# finds nothing at %s', (from, reference) => {
    expect(resolveReference(from, reference)).toBeUndefined();
  });
});

describe('resolveDynamicReference', () => {
  it('prefers the outermost resource with the anchor', () => {
    const documents = new Map([
      ['test:inner', json({ $dynamicAnchor: 'node' })],
      ['test:outer', json({ $defs: { node: { $dynamicAnchor: 'node' } } })],
    ]);
    const from: SchemaRef = { set: { documents }, uri: 'test:inner', pointer: root };
    const found = resolveDynamicReference(from, '#node', ['test:outer', 'test:inner']);
    expect([found?.uri, found?.pointer]).toEqual(['test:outer', '/$defs/node']);
    expect(resolveDynamicReference(from, '#node', ['test:inner'])?.uri).toBe('test:inner');
  });
});

describe('resolveUri', () => {
  // RFC 3986, 5.4, of the base http://a/b/c/d;p?q
  it.each([
    ['g:h', 'g:h'],
    ['g', 'http://a/b/c/g'],
    ['./g', 'http://a/b/c/g'],
    ['g/', 'http://a/b/c/g/'],
    ['/g', 'http://a/g'],
    ['//g', 'http://g'],
    ['?y', 'http://a/b/c/d;p?y'],
    ['g?y', 'http://a/b/c/g?y'],
    [';x', 'http://a/b/c/;x'],
    ['', 'http://a/b/c/d;p?q'],
    ['.', 'http://a/b/c/'],
    ['..', 'http://a/b/'],
    ['../g', 'http://a/b/g'],
    ['../..', 'http://a/'],
    ['../../../g', 'http://a/g'],
    ['/./g', 'http://a/g'],
    ['g;x=1/../y', 'http://a/b/c/y'],
  ])('resolves %s to %s', (reference, expected) => {
    expect(resolveUri('http://a/b/c/d;p?q', reference)).toBe(expected);
  });

  it('resolves against bases that are no hierarchy', () => {
    expect(resolveUri('urn:uuid:1', '#x')).toBe('urn:uuid:1');
    expect(resolveUri('specs/api.json', '../shared/vote.json')).toBe('shared/vote.json');
  });
});
