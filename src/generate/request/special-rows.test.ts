import { describe, expect, it } from 'vitest';
import { type Json, memberOf } from '../../model/json.ts';
import type { Operation } from '../../model/operation.ts';
import { seed } from '../../model/seed.ts';
import { seededDice } from '../draw/dice.ts';
import { settleOptions } from '../options.ts';
import { documentAt } from '../schema-text.laws.ts';
import type { Draft } from './draft.ts';
import { drawDraft } from './draw-draft.ts';
import { specialRows } from './special-rows.ts';
import { createWorkshop } from './workshop.ts';

const { operations } = await documentAt('specs/comments.openapi.yaml');

/** What the special rows of an operation come to, over some seeds. */
function rowsOf(key: string): readonly Draft[] {
  const operation = operations.find((each) => each.key === key);
  if (operation === undefined) throw new Error(`no ${key}`);
  return [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].flatMap((number) => drawRows(operation, number));
}

function drawRows(operation: Operation, number: bigint, all = operations): readonly Draft[] {
  const workshop = createWorkshop(all, settleOptions({ seed: seed(number) }));
  return specialRows(workshop, operation).flatMap((breakOnce, at) => {
    const options = { dice: seededDice(number * 1_000n + BigInt(at)), mode: 'valid', hazards: 0 } as const;
    const valid = drawDraft(workshop, operation, options);
    return (valid && breakOnce(workshop, valid, options)) ?? [];
  });
}

function broken(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts.map(({ validity: told }) =>
      told.kind === 'invalid' ? `${told.where} ${told.pointer} ${told.keyword}`.replace('  ', ' ') : 'valid',
    ),
  );
}

function valuesAt(drafts: readonly Draft[], key: string): readonly Json[] {
  return drafts.flatMap(({ body, validity }) => {
    const isHere = validity.kind === 'invalid' && validity.pointer === `/${key}`;
    return (isHere && 'value' in body && memberOf(body.value, key)) || [];
  });
}

describe('specialRows', () => {
  const create = rowsOf('POST /comments');
  const list = rowsOf('GET /posts/{id}/comments');

  it('leave no request valid', () => {
    expect(broken(create)).not.toContain('valid');
    expect(broken(list)).not.toContain('valid');
  });

  it('spell a key in capitals that the document leaves open: readers that ignore case take it for its own', async () => {
    const threads = await documentAt('src/generate/scenario/threads.openapi.json');
    const [post] = threads.operations.filter(({ key }) => key === 'POST /threads');
    const valid = post === undefined ? [] : drawRows(post, 1n, threads.operations);
    const keys = valid.flatMap(({ body, validity }) =>
      validity.kind === 'valid' && 'value' in body && body.value.kind === 'object'
        ? body.value.members.map(({ key }) => key.value)
        : [],
    );
    expect(keys).toContainEqual(expect.stringMatching(/^(?:SUMMARY|Summary)$/));
  });

  it('miss a pattern by a line end, by more, and by other letters', () => {
    const texts = valuesAt(create, 'post_id').flatMap((value) =>
      value.kind === 'string' ? value.value : [],
    );
    expect(texts.some((text) => text.endsWith('\n'))).toBe(true);
    expect(texts.some((text) => /[A-Z]/.test(text))).toBe(true);
  });

  it('send each method that the path does not declare', () => {
    expect(new Set(list.map(({ method }) => method))).toEqual(
      new Set(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']),
    );
  });

  it('spell a number in ways that some readers convert', () => {
    const pairs = list.flatMap(({ target }) => target.pairs).filter((pair) => /^limit=.+/.test(pair));
    expect(pairs).toContainEqual(expect.stringMatching(/^limit=(?:\+1|%2B1|01|1\+|1\.0)$/));
    expect(pairs).toContainEqual(expect.stringMatching(/^limit=(?:1e0|0x1|1_0|%EF%BC%91|1abc)$/));
  });

  it('mistype two values at once', () => {
    const operation = operations.find(({ key }) => key === 'POST /comments');
    const schema = operation?.body?.content[0]?.schema;
    const workshop = createWorkshop(operations, settleOptions({ seed: seed(1n) }));
    const errors = create.map(({ body }) =>
      'value' in body && schema
        ? new Set(
            workshop
              .sampler(schema)
              .judge(body.value)
              .map(({ at }) => at),
          ).size
        : 0,
    );
    expect(Math.max(...errors)).toBeGreaterThan(1);
  });

  it.each([
    'body /body minLength',
    'body /body maxLength',
    'body /state enum',
    'body /post_id pattern',
    'body /stickied type',
    'body required',
  ])('break %s', (breach) => {
    expect(broken(create)).toContain(breach);
  });

  it('go just outside the bounds of a number', () => {
    const limits = list.flatMap(({ parameters, validity }) =>
      validity.kind === 'invalid' && validity.where === 'query limit' && /imum$/.test(validity.keyword)
        ? parameters.filter(({ parameter }) => parameter.name === 'limit').map(({ value }) => value)
        : [],
    );
    const lexemes = limits.map((value) => (value.kind === 'number' ? value.lexeme : value.kind));
    expect(new Set(lexemes)).toEqual(new Set(['0', '201']));
  });

  it('exceed a length by one character', () => {
    const texts = create.filter(
      ({ validity }) => validity.kind === 'invalid' && validity.keyword === 'maxLength',
    );
    const lengths = valuesAt(texts, 'body').map((text) =>
      text.kind === 'string' ? [...text.value].length : 0,
    );
    expect(new Set(lengths)).toEqual(new Set([10_001]));
  });

  it('write a boolean as text and as a number', () => {
    const kinds = new Set(valuesAt(create, 'stickied').map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['string', 'number', 'null']));
  });
});
