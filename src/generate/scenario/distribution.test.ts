import { describe, expect, it } from 'vitest';
import { hazardousComments, plainComments } from '../../../generators/comments.ts';
import { hazards } from '../../../generators/hazards/table.ts';
import { jsonOf } from '../../../generators/json-value.ts';
import { type Json, memberOf } from '../../model/json.ts';
import { operationKey } from '../../model/operation.ts';
import { seed } from '../../model/seed.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import { documentAt } from '../schema-text.laws.ts';
import { scenarioSources } from './sources.ts';

const document = await documentAt('specs/comments.openapi.yaml');
const create = operationKey('POST', '/comments');
const cases = 200;

function bodies(options: Omit<Parameters<typeof scenarioSources>[1], 'seed'>, given = 42n): readonly Json[] {
  const source = scenarioSources(document.operations, { ...options, seed: seed(given) }).get(create);
  return Array.from({ length: cases }, (_, at) => source?.at(at).scenario.steps.at(-1)).flatMap((target) => {
    if (target?.validity.kind !== 'valid' || target.body.kind !== 'text') return [];
    const text = target.body.text.map((part) => (typeof part === 'string' ? part : part.otherwise)).join('');
    return parseJson(encodeText(text)).root ?? [];
  });
}

function valuesOf(drawn: readonly Json[], key: string): readonly (Json | undefined)[] {
  return drawn.map((body) => memberOf(body, key));
}

function textsIn(json: Json): readonly string[] {
  if (json.kind === 'string') return [json.value];
  if (json.kind === 'array') return json.items.flatMap(textsIn);
  return json.kind === 'object'
    ? json.members.flatMap(({ key, value }) => [key.value, ...textsIn(value)])
    : [];
}

describe(`${cases} cases of POST /comments`, () => {
  const drawn = bodies({});

  it.each([
    'parent_id',
    'author',
    'distinguished',
    'state',
    'stickied',
    'flair',
    'media',
    'mentions',
    'metadata',
  ])('have %s absent and present', (key) => {
    const values = valuesOf(drawn, key);
    expect(values.some((value) => value === undefined)).toBe(true);
    expect(values.some((value) => value !== undefined)).toBe(true);
  });

  it.each(['author', 'distinguished', 'media', 'parent_id'])('have %s null', (key) => {
    expect(valuesOf(drawn, key).some((value) => value?.kind === 'null')).toBe(true);
  });

  it.each([
    ['flair', 10],
    ['mentions', 50],
  ])('have %s empty and full', (key, most) => {
    const lengths = valuesOf(drawn, key).flatMap((value) =>
      value?.kind === 'array' ? [value.items.length] : [],
    );
    expect(Math.min(...lengths)).toBe(0);
    expect(Math.max(...lengths)).toBe(most);
  });

  it('have metadata empty and of several members', () => {
    const sizes = valuesOf(drawn, 'metadata').flatMap((value) =>
      value?.kind === 'object' ? [value.members.length] : [],
    );
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBeGreaterThan(2);
  });

  it('see every member of every enum', () => {
    const seen = (key: string): ReadonlySet<string | null> =>
      new Set(
        valuesOf(drawn, key).flatMap((value) =>
          value?.kind === 'string' ? [value.value] : value?.kind === 'null' ? [null] : [],
        ),
      );
    expect([...seen('state')].sort()).toEqual(['active', 'collapsed', 'locked', 'removed']);
    expect(seen('distinguished')).toEqual(new Set(['moderator', 'admin', 'special', null]));
  });

  it('have a body of one character and one of ten thousand', () => {
    const lengths = valuesOf(drawn, 'body').flatMap((value) =>
      value?.kind === 'string' ? [[...value.value].length] : [],
    );
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBe(10_000);
  });

  it('have text of at least six Unicode blocks and of all planes', () => {
    const codes = drawn
      .flatMap(textsIn)
      .flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0));
    const scripts = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Hangul', 'Han'];
    const all = drawn.flatMap(textsIn).join('');
    expect(
      scripts.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(all)).length,
    ).toBeGreaterThanOrEqual(6);
    expect(new Set(codes.map((code) => code >> 16)).size).toBe(17);
  });
});

describe(`${cases} cases with the hazards of the comment service`, () => {
  it('reach each hazard', () => {
    const drawn = bodies({
      bodies: new Map([[create, plainComments.map(jsonOf)]]),
      hazardBodies: new Map([[create, hazardousComments]]),
    });
    expect(drawn.length).toBeGreaterThan(80);
    for (const [at, hazard] of hazards.entries()) {
      const only = bodies({ hazardBodies: new Map([[create, hazardousComments.slice(at, at + 1)]]) });
      expect(only.length, hazard.name).toBeGreaterThan(80);
    }
  });
});
