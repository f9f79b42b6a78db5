import { constant } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonNull } from '../model/json.ts';
import { operationKey } from '../model/operation.ts';
import { readGenerators, requireNames } from './generators.ts';

const create = operationKey('POST', '/comments');
const comments = constant(jsonNull);

describe('readGenerators', () => {
  it('has none where none are given', () => {
    expect(readGenerators(undefined)).toEqual({
      bodies: new Map(),
      hazardBodies: new Map(),
      formats: new Map(),
      schemas: new Map(),
    });
  });

  it('reads arbitraries by operation and by format', () => {
    const words = constant('ada');
    const read = readGenerators({
      bodies: { 'post /comments': comments },
      hazardBodies: { 'POST /comments': [comments] },
      formats: { username: words },
      schemas: { Comment: comments },
    });
    expect(read.schemas.get('Comment')).toBe(comments);
    expect(read.bodies.get(create)).toBe(comments);
    expect(read.hazardBodies.get(create)).toEqual([comments]);
    expect(read.formats.get('username')).toBe(words);
  });

  it.each<[string, unknown, string, string]>([
    ['a list', [], 'config-invalid', 'generators is no object'],
    ['an unknown part', { body: {} }, 'config-key-unknown', 'generators: "body"'],
    ['no operation', { bodies: { comments } }, 'config-invalid', '"comments" is no operation'],
    ['no arbitrary', { bodies: { 'POST /comments': {} } }, 'config-invalid', 'is no arbitrary of fast-check'],
    ['no list of hazards', { hazardBodies: { 'POST /comments': comments } }, 'config-invalid', 'is no list'],
  ])('refuses %s', (_name, value, code, message) => {
    expect(() => readGenerators(value)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});

describe('requireNames', () => {
  it('refuses an operation that the document has not, and names the nearest', () => {
    const generators = readGenerators({ bodies: { 'POST /coments': comments } });
    expect(() => requireNames(generators, { operations: [create], schemas: [] })).toThrow(
      expect.objectContaining({ code: 'config-key-unknown', hint: 'did you mean "POST /comments"?' }),
    );
  });

  it('refuses a component schema that the document has not', () => {
    const generators = readGenerators({ schemas: { Coment: comments } });
    expect(() => requireNames(generators, { operations: [], schemas: ['Comment'] })).toThrow(
      expect.objectContaining({ code: 'config-key-unknown', hint: 'did you mean "Comment"?' }),
    );
  });
});
