import { expect, it } from 'vitest';
import { type Operation, operationKey } from '../../model/operation.ts';
import { pointer } from '../../model/pointer.ts';
import { seed } from '../../model/seed.ts';
import { seededDice } from '../draw/dice.ts';
import { acceptFields } from './accept.ts';

const source = { file: 'api.yaml', line: 1, column: 1, pointer: pointer('') };

function answering(...types: readonly string[]): Operation {
  const content = types.map((type) => ({ type, schema: undefined, examples: [], encoding: new Map() }));
  return {
    key: operationKey('get', '/image'),
    id: undefined,
    method: 'get',
    path: '/image',
    parameters: [],
    body: undefined,
    responses: [
      { status: '200', headers: [], content, links: [], source },
      {
        status: '404',
        headers: [],
        content: [{ type: 'text/html', schema: undefined, examples: [], encoding: new Map() }],
        links: [],
        source,
      },
    ],
    security: [],
    source,
  };
}

function drawn(operation: Operation): ReadonlySet<string> {
  const dice = seededDice(seed(7n));
  const many = Array.from({ length: 100 }, () => acceptFields(operation, { dice, edge: undefined }));
  return new Set(many.map((fields) => fields[0]?.[1] ?? 'none'));
}

it('asks for each media type that success comes in, and now and then for none', () => {
  expect([...drawn(answering('image/png', 'image/webp'))].sort()).toEqual([
    'image/png',
    'image/webp',
    'none',
  ]);
});

it('asks for nothing where there is no choice', () => {
  expect([...drawn(answering('application/json'))]).toEqual(['none']);
});

it('goes through the types in the boundary cases', () => {
  const dice = seededDice(seed(7n));
  const at = (edge: number) => acceptFields(answering('image/png', 'image/webp'), { dice, edge });
  expect([at(0), at(1)]).toEqual([[['Accept', 'image/png']], [['Accept', 'image/webp']]]);
});
