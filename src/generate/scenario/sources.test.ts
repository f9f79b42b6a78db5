import { constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonString } from '../../model/json.ts';
import type { Case, Template } from '../../model/scenario.ts';
import { seed } from '../../model/seed.ts';
import type { Drawn, ScenarioSource } from '../../model/source.ts';
import { documentAt } from '../schema-text.laws.ts';
import { scenarioSources } from './sources.ts';

const document = await documentAt('specs/comments.openapi.yaml');
const sources = scenarioSources(document.operations, { seed: seed(42n) });
const create = sourceAt('POST /comments');
const read = sourceAt('GET /comments/{id}');

function sourceAt(key: string): ScenarioSource {
  const source = [...sources.values()].find(({ operation }) => operation === key);
  if (source === undefined) throw new Error(`no source for ${key}`);
  return source;
}

function targetOf({ scenario }: Drawn): Case {
  const last = scenario.steps.at(-1);
  if (last === undefined) throw new Error('a scenario has steps');
  return last;
}

function drawMany(source: ScenarioSource, count: number): readonly Drawn[] {
  return Array.from({ length: count }, (_, at) => source.at(at));
}

function textOf(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : part.otherwise)).join('');
}

function printed({ scenario }: Drawn): string {
  return JSON.stringify(scenario);
}

describe('scenarioSources', () => {
  it('serves every operation of the document', () => {
    expect([...sources.keys()].sort()).toEqual(document.operations.map(({ key }) => key).sort());
  });

  it('draws the same scenario for an index, whatever was drawn before, and in another process', () => {
    const others = scenarioSources(document.operations, { seed: seed(42n) });
    const backwards = Array.from({ length: 60 }, (_, at) => 59 - at);
    for (const [key, source] of others)
      for (const at of backwards) expect(printed(source.at(at))).toBe(printed(sourceAt(key).at(at)));
  });

  it('draws other scenarios from another seed', () => {
    const others = scenarioSources(document.operations, { seed: seed(43n) });
    const drawn = create.deterministic + 5;
    expect(printed(others.get(create.operation)?.at(drawn) ?? create.at(drawn))).not.toBe(
      printed(create.at(drawn)),
    );
  });

  it('begins with the examples of the document and the boundaries', () => {
    const origins = drawMany(create, create.deterministic).map((drawn) => targetOf(drawn).origin);
    expect(origins.slice(0, 2)).toEqual(['example', 'example']);
    expect(origins.filter((origin) => origin === 'boundary').length).toBeGreaterThanOrEqual(10);
  });

  it('breaks one constraint in about a quarter of the cases, and names it', () => {
    const cases = drawMany(create, 400).map(targetOf);
    const invalid = cases.filter(({ validity }) => validity.kind === 'invalid');
    expect(invalid.length / cases.length).toBeGreaterThan(0.15);
    expect(invalid.length / cases.length).toBeLessThan(0.35);
    expect(
      new Set(invalid.map(({ validity }) => (validity.kind === 'invalid' ? validity.keyword : ''))).size,
    ).toBeGreaterThan(10);
  });

  it('takes ids of live resources in at least 70 % of the valid cases', () => {
    const valid = drawMany(read, 300).filter((drawn) => targetOf(drawn).validity.kind === 'valid');
    const live = valid.filter((drawn) => targetOf(drawn).target.some((part) => typeof part !== 'string'));
    expect(live.length / valid.length).toBeGreaterThan(0.7);
    expect(live.length).toBeLessThan(valid.length);
  });

  it('changes the resource before it is read, now and then', () => {
    const detours = drawMany(read, 300).filter(({ scenario }) =>
      scenario.steps
        .slice(0, -1)
        .some(({ method, operation }) => method !== 'GET' && operation !== create.operation),
    );
    expect(detours.length).toBeGreaterThan(20);
  });

  it('takes If-Match from the ETag of an earlier answer, now and then', () => {
    const update = sourceAt('PATCH /comments/{id}');
    const conditional = drawMany(update, 200).filter((drawn) =>
      targetOf(drawn).headers.some(
        ({ name, value }) => name === 'If-Match' && value.some((part) => typeof part !== 'string'),
      ),
    );
    expect(conditional.length).toBeGreaterThan(10);
  });

  it('reads a list page by page, each request taking what the answer before it said comes next', () => {
    const takes = drawMany(sourceAt('GET /posts/{id}/comments'), 200).map((drawn) =>
      targetOf(drawn).target.flatMap((part) => (typeof part === 'string' ? [] : [part.take])),
    );
    const pages = takes.filter((each) =>
      each.some((take) => take.kind === 'response body' && take.pointer === '/next_cursor'),
    );
    expect(pages.length).toBeGreaterThan(15);
  });

  it('sends well-formed HTTP only, but for queries that are broken on purpose', () => {
    for (const source of sources.values()) {
      for (const { scenario } of drawMany(source, 150)) {
        for (const { target, headers, validity } of scenario.steps) {
          const isBroken = validity.kind === 'invalid' && validity.where === 'query';
          const [path = '', query = ''] = textOf(target).split('?');
          const text = isBroken ? path : `${path}?${query}`;
          expect(text).toMatch(/^\/(?:[!$&-;=?-Z_a-z~@]|%[0-9A-Fa-f]{2})*$/);
          expect(query).toMatch(/^[!-~]*$/);
          for (const { value } of headers) expect(textOf(value)).toMatch(/^[\t\u0020-\u007e\u0080-\u00ff]*$/);
        }
      }
    }
  });

  it('shrinks to scenarios of the same validity, and ends', () => {
    for (const source of sources.values()) {
      for (const drawn of drawMany(source, 45).slice(15)) {
        const { validity } = targetOf(drawn);
        let at: Drawn | undefined = drawn;
        for (let step = 0; at !== undefined && step < 300; step += 1) {
          const now = targetOf(at).validity;
          expect(now.kind).toBe(validity.kind);
          if (now.kind === 'invalid' && validity.kind === 'invalid')
            expect(now.keyword).toBe(validity.keyword);
          [at] = at.shrink();
        }
        expect(at).toBeUndefined();
      }
    }
  });

  it('draws a component schema from the arbitrary of the user, where the schema allows it', () => {
    const users = constantFrom(jsonString('lord-byron'), jsonString('not a user, far too long'.repeat(40)));
    const own = scenarioSources(document.operations, {
      seed: seed(42n),
      spelling: 'plain',
      schemas: new Map([['Author', users]]),
    });
    const bodies = Array.from({ length: 200 }, (_, at) => own.get(create.operation)?.at(at)).flatMap(
      (drawn) => {
        const last = drawn === undefined ? undefined : targetOf(drawn);
        return last?.validity.kind === 'valid' && last.body?.kind === 'text' ? [textOf(last.body.text)] : [];
      },
    );
    const share = bodies.filter((body) => body.includes('lord-byron')).length / bodies.length;
    expect(share).toBeGreaterThan(0.1);
    expect(bodies.filter((body) => body.includes('far too long'))).toEqual([]);
  });

  it('spells plainly when told to', () => {
    const plain = scenarioSources(document.operations, { seed: seed(42n), spelling: 'plain' });
    const target = plain.get(create.operation);
    const texts = Array.from({ length: 120 }, (_, at) => target?.at(at)).flatMap((drawn) => {
      const body = drawn === undefined ? undefined : targetOf(drawn).body;
      return body?.kind === 'text' ? [textOf(body.text)] : [];
    });
    for (const text of texts) expect(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')).not.toMatch(/\s/);
  });
});
