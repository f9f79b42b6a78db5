import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../contract/pact.ts';
import { jsonNull } from '../../model/json.ts';
import { type Operation, operationKey } from '../../model/operation.ts';
import { namedOperations } from './named-operations.ts';

function asked(method: string, path: string, template: string = path): Interaction {
  return {
    description: '',
    states: [],
    pending: false,
    method,
    path,
    template,
    headers: new Set(),
    json: jsonNull,
  };
}

function operation(method: string, path: string): Operation {
  const source = { file: 'comments.yaml', line: 1, column: 1, pointer: '' as Operation['source']['pointer'] };
  const nothing = { id: undefined, parameters: [], body: undefined, responses: [], security: [] };
  return { key: operationKey(method, path), method, path, source, ...nothing };
}

const bare = { operations: [], basePath: '' };

describe('namedOperations', () => {
  it("uses the document's names, the one with fewer holes first, under its base path", () => {
    const operations = ['/comments/{id}', '/comments/recent'].map((path) => operation('get', path));
    const interactions = [asked('GET', '/v1/comments/t1_1'), asked('GET', '/v1/comments/recent')];
    expect(namedOperations(interactions, { operations, basePath: '/v1' })).toEqual([
      'GET /comments/{id}',
      'GET /comments/recent',
    ]);
  });

  it("uses the pact's own templates where there is no document", () => {
    const interactions = [
      asked('GET', '/comments/t1_1', '/comments/{id}'),
      asked('GET', '/comments/t1_2'),
      asked('PATCH', '/comments/t1_2'),
    ];
    expect(namedOperations(interactions, bare)).toEqual([
      'GET /comments/{id}',
      'GET /comments/{id}',
      'PATCH /comments/t1_2',
    ]);
  });
});
