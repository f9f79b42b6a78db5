import { describe, expect, it } from 'vitest';
import type { Document } from '../../model/operation.ts';
import { seed } from '../../model/seed.ts';
import { documentAt } from '../schema-text.laws.ts';
import { scenarioSources } from './sources.ts';

const document = await documentAt('src/generate/scenario/threads.openapi.json');

/** The methods and paths of the steps before the target, for each valid case of an operation. */
function stepsBefore({ operations }: Document, key: string): readonly (readonly string[])[] {
  const source = [...scenarioSources(operations, { seed: seed(3n) }).values()].find(
    ({ operation }) => operation === key,
  );
  return Array.from({ length: 120 }, (_, at) => source?.at(at).scenario.steps ?? [])
    .filter((steps) => steps.at(-1)?.validity.kind === 'valid')
    .map((steps) => steps.slice(0, -1).map(({ operation }) => operation));
}

function share(all: readonly (readonly string[])[], key: string): number {
  return all.filter((steps) => steps.includes(key)).length / all.length;
}

describe('a scenario', () => {
  it('puts what hangs on a resource before it is read', () => {
    const before = stepsBefore(document, 'GET /threads/{id}/banner');
    expect(share(before, 'PUT /threads/{id}/banner')).toBeGreaterThan(0.5);
  });

  it('puts what has a name that clients choose before it is deleted, now and then', () => {
    const before = stepsBefore(document, 'DELETE /flairs/{name}');
    expect(share(before, 'PUT /flairs/{name}')).toBeGreaterThan(0.1);
  });

  it('puts to the path that is read', () => {
    const source = [...scenarioSources(document.operations, { seed: seed(3n) }).values()].find(
      ({ operation }) => operation === 'GET /flairs/{name}',
    );
    const pairs = Array.from({ length: 60 }, (_, at) => source?.at(at).scenario.steps ?? []).filter(
      (steps) => steps.length === 2 && steps.at(-1)?.validity.kind === 'valid',
    );
    expect(pairs.length).toBeGreaterThan(5);
    for (const [put, read] of pairs) expect(read?.target).toEqual(put?.target);
  });

  it('asks a list for what an item that was just created holds', () => {
    const source = [...scenarioSources(document.operations, { seed: seed(3n) }).values()].find(
      ({ operation }) => operation === 'GET /threads',
    );
    const pointers = Array.from(
      { length: 160 },
      (_, at) => source?.at(at).scenario.steps.at(-1)?.target ?? [],
    )
      .flat()
      .flatMap((part) =>
        typeof part === 'string' || part.take.kind !== 'response body' ? [] : part.take.pointer,
      );
    expect(pointers).toContain('/title');
    expect(pointers).toContain('/labels/0');
  });

  it('creates items before a list is read page by page, now and then', () => {
    const before = stepsBefore(document, 'GET /threads');
    expect(share(before, 'POST /threads')).toBeGreaterThan(0.1);
    expect(share(before, 'GET /threads')).toBeGreaterThan(0.2);
  });
});
