import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import { flagOf, jsonNull, memberOf, textOf } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import { parseJson } from '../wire/parse-json.ts';
import { compileSchema } from './compile-schema.ts';

const corpora = process.env['SAMEWIRE_CORPORA'];
const folder = join(corpora ?? '', 'json-schema-test-suite');
const tests = join(folder, 'tests', 'draft2020-12');
const missing =
  corpora === undefined
    ? ' (skipped: set SAMEWIRE_CORPORA to a folder with json-schema-test-suite, from github.com/json-schema-org/JSON-Schema-Test-Suite)'
    : '';

/** Optional tests that fail on purpose. */
const leftOut: Readonly<Record<string, string>> = {
  'dependencies-compatibility.json':
    '`dependencies` is no keyword of 2020-12; as the draft says, it is ignored',
  'cross-draft.json': 'schemas of other drafts are read as 2020-12',
};

const remotes = corpora === undefined ? new Map<string, Json>() : remoteDocuments();

describe.skipIf(corpora === undefined)(`compileSchema on the JSON Schema test suite${missing}`, () => {
  describe.each(jsonFiles(tests))('%s', (file) => expectSuite(join(tests, file), 'ignore'));

  describe.each(jsonFiles(join(tests, 'optional')))('optional/%s', (file) => {
    if (leftOut[file] === undefined) expectSuite(join(tests, 'optional', file), 'ignore');
    else it.skip(leftOut[file]);
  });

  describe.each(jsonFiles(join(tests, 'optional', 'format')))('optional/format/%s', (file) =>
    expectSuite(join(tests, 'optional', 'format', file), 'assert'));
});

/** One test for each group: the descriptions of the tests that come out wrong are none. */
function expectSuite(file: string, formats: 'assert' | 'ignore'): void {
  for (const [index, group] of itemsOf(read(file)).entries()) {
    it(`${index}: ${textOf(group, 'description')}`, () => {
      const uri = 'suite:schema';
      const documents = new Map([...remotes, [uri, memberOf(group, 'schema') ?? jsonNull]]);
      const validate = compileSchema({ set: { documents }, uri, pointer: root }, { formats });
      const wrong = itemsOf(memberOf(group, 'tests')).filter((test) => {
        const errors = validate(memberOf(test, 'data') ?? jsonNull);
        return (errors.length === 0) !== flagOf(test, 'valid');
      });
      expect(wrong.map((test) => textOf(test, 'description'))).toEqual([]);
    });
  }
}

/** The suite's remote schemas where it serves them, and the meta-schemas, which ajv ships. */
function remoteDocuments(): Map<string, Json> {
  const documents = new Map<string, Json>();
  const served = join(folder, 'remotes');
  for (const file of jsonFiles(served))
    documents.set(`http://localhost:1234/${file}`, read(join(served, file)));
  const ajv = dirname(createRequire(import.meta.url).resolve('ajv/package.json'));
  const metaSchemas = join(ajv, 'dist', 'refs', 'json-schema-2020-12');
  for (const file of jsonFiles(metaSchemas)) {
    documents.set(
      `https://json-schema.org/draft/2020-12/${file.replace('.json', '')}`,
      read(join(metaSchemas, file)),
    );
  }
  return documents;
}

function jsonFiles(of: string): readonly string[] {
  if (corpora === undefined) return [];
  const recursive = !of.startsWith(tests);
  return readdirSync(of, { recursive, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
}

function read(file: string): Json {
  return parseJson(readFileSync(file)).root ?? jsonNull;
}

function itemsOf(json: Json | undefined): readonly Json[] {
  return json?.kind === 'array' ? json.items : [];
}
