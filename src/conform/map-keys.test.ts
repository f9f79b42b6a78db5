import { expect, it } from 'vitest';
import type { Operation } from '../model/operation.ts';
import { operationKey } from '../model/operation.ts';
import { pointer, pointerPattern, root } from '../model/pointer.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { mapKeyFolder } from './map-keys.ts';

const source = { file: 'api.yaml', line: 1, column: 1, pointer: pointer('') };

function answering(schema: unknown): Operation {
  const uri = 'file:///schema.json';
  const document = parseJson(encodeText(JSON.stringify(schema))).root;
  if (document === undefined) throw new Error('the schema is JSON');
  const ref = { set: { documents: new Map([[uri, document]]) }, uri, pointer: root };
  const media = { type: 'application/json', schema: ref, examples: [], encoding: new Map() };
  return {
    key: operationKey('get', '/'),
    id: undefined,
    method: 'GET',
    path: '/',
    parameters: [],
    body: undefined,
    responses: [{ status: '200', headers: [], content: [media], links: [], source }],
    security: [],
    source,
  };
}

const comment = {
  type: 'object',
  properties: { id: { type: 'string' }, meta: { type: 'object' }, author: {} },
};

it.each([
  ['keeps declared keys', comment, '/id', '/id'],
  ['folds the keys of a map', { type: 'object', additionalProperties: comment }, '/x/id', '/*/id'],
  ['folds the keys of a map of anything', { type: 'object', additionalProperties: true }, '/x/y', '/*'],
  ['keeps what an object without declared keys holds', { type: 'object' }, '/id', '/id'],
  ['keeps it below a list, too', { type: 'array', items: { type: 'object' } }, '/*/id', '/*/id'],
  ['keeps it below a declared key, too', comment, '/author/name', '/author/name'],
])('%s', (_what, schema, pattern, folded) => {
  expect(mapKeyFolder(answering(schema), '200', 'application/json')?.(pointerPattern(pattern))).toBe(folded);
});

it('asks what to make of what no schema describes', () => {
  const fold = mapKeyFolder(answering(comment), '200', 'application/json');
  expect(fold?.(pointerPattern('/meta/a/b'), (above, tokens) => `${above}|${tokens.join('|')}`)).toBe(
    '/meta|a|b',
  );
});
