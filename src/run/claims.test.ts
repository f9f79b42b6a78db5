import { describe, expect, it } from 'vitest';
import { type Operation, operationKey, type Parameter } from '../model/operation.ts';
import { pointer } from '../model/pointer.ts';
import type { Case, Template } from '../model/scenario.ts';
import { claimsOf } from './claims.ts';

const source = { file: 'pair.yaml', line: 1, column: 1, pointer: pointer('') };

function operation(method: string, path: string, query: readonly string[] = []): Operation {
  const parameters = query.map(
    (name): Parameter => ({
      ...{ name, in: 'query', required: true, style: 'form', explode: true },
      ...{ allowReserved: false, allowEmptyValue: false, schema: undefined, mediaType: undefined },
      ...{ examples: [], source },
    }),
  );
  return {
    ...{ key: operationKey(method, path), id: undefined, method, path, parameters },
    ...{ body: undefined, responses: [], security: [], source },
  };
}

function sent(
  method: string,
  path: string,
  parts: { target?: Template; body?: Template; key?: string },
): Case {
  return {
    ...{ operation: operationKey(method, path), method, target: parts.target ?? [path] },
    headers: parts.key === undefined ? [] : [{ name: 'Idempotency-Key', value: [parts.key] }],
    body: parts.body === undefined ? { kind: 'none' } : { kind: 'text', text: parts.body },
    ...{ validity: { kind: 'valid' }, origin: 'generated' },
  };
}

const claims = claimsOf([
  operation('POST', '/notes'),
  operation('GET', '/notes', ['id']),
  operation('GET', '/books/{bookId}/notes'),
  operation('GET', '/rooms'),
  operation('POST', '/rooms/{id}/locks'),
]);

describe('claimsOf', () => {
  it('names what the path, the query, a header and the body name, however they spell it', () => {
    const made = sent('POST', '/notes', {
      target: ['/notes?shelfId=7%2B,8&colour=red'],
      body: ['{"book\\u005fid": "b\\u0031", "tags": {"ids": [4, ["n9"]]}, "text": "id"}'],
      key: 'k1',
    });
    const read = sent('GET', '/books/{bookId}/notes', { target: ['/books/b%31/notes'] });
    expect(claims({ steps: [made, read] })).toEqual({
      touched: new Set(['7+', '8', 'k1', 'n9', '4', 'b1']),
      writes: true,
    });
  });

  it('names nothing that the scenario makes for itself, but what is sent where that is missing', () => {
    const hole = {
      ...({ kind: 'hole', encoding: 'path', otherwise: 'b7' } as const),
      take: { kind: 'response body', step: 0, pointer: pointer('/id') } as const,
    };
    const read = sent('GET', '/books/{bookId}/notes', { target: ['/books/', hole, '/notes'] });
    expect(claims({ steps: [read] })).toEqual({ touched: new Set(['b7']), writes: false });
  });

  it('names the collection that an operation lists as a whole, for readers and for those who write into it', () => {
    const lock = sent('POST', '/rooms/{id}/locks', { target: ['/rooms/r1/locks'] });
    expect(claims({ steps: [sent('GET', '/rooms', {})] }).touched).toEqual(new Set(['/rooms']));
    expect(claims({ steps: [lock] }).touched).toEqual(new Set(['/rooms', 'r1']));
    expect(claims({ steps: [sent('POST', '/notes', {})] }).touched).toEqual(new Set());
  });

  it('reads a form, and takes no harm from bytes that are no escape', () => {
    const form = sent('POST', '/notes', { body: ['bookId=%zz&name=a+b'] });
    expect(claims({ steps: [form] }).touched).toEqual(new Set(['%zz', 'a+b']));
  });
});
