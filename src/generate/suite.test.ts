import { readFileSync } from 'node:fs';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import { sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, memberOf } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import { equalNumbers } from '../wire/equal-json.ts';
import { parseJson } from '../wire/parse-json.ts';
import { writeJson } from '../wire/write-json.ts';
import { arbitraryOf } from './arbitrary.ts';

const corpora = process.env['SAMEWIRE_CORPORA'];
const folder = `${corpora}/json-schema-test-suite`;
const dialect = 'https://json-schema.org/draft/2020-12/schema';

type Mode = 'valid' | 'invalid';
type Part = 'core' | 'wide' | 'formats';

interface Verdict {
  readonly right: number;
  readonly groups: number;
  readonly wrong: readonly string[];
}

/** Draws values of each group and has them judged by hyperjump's validator, which the engine does not use. */
async function judgeGroups(part: Part, mode: Mode): Promise<Verdict> {
  const { parts } = JSON.parse(readFileSync(`${folder}/groups.json`, 'utf8'));
  const groups: readonly string[] = parts[part][mode];
  const wrong: string[] = [];
  for (const group of groups) {
    const witness = await judgeGroup(group, part, mode);
    if (witness !== undefined) wrong.push(`${group}: ${witness}`);
  }
  return { right: groups.length - wrong.length, groups: groups.length, wrong };
}

const valuesPerGroup = 10;

async function judgeGroup(group: string, part: Part, mode: Mode): Promise<string | undefined> {
  const [file = '', index = ''] = group.split('#');
  const within = part === 'formats' ? 'optional/format/' : '';
  const bytes = readFileSync(`${folder}/tests/draft2020-12/${within}${file}.json`);
  const tests = parseJson(bytes).root;
  const schema = tests?.kind === 'array' ? memberOf(tests.items[Number(index)], 'schema') : undefined;
  if (schema === undefined) return 'no such group';
  const uri = `http://suite.test/${part}/${mode}/${file}/${index}`;
  const set = { documents: new Map([[uri, schema]]) };
  const generated = arbitraryOf({ set, uri, pointer: root }, { mode, assertFormats: part === 'formats' });
  if (generated.kind === 'fault') return `${generated.code}: ${generated.message}`;
  const judge = await judgeOf(schema, uri);
  const values = sample(generated.arbitrary, { numRuns: valuesPerGroup, seed: 7 });
  const texts = values.filter(isDouble).map((value) => writeJson(value));
  return texts.filter((text) => canBeJudged(file, text)).find((text) => judge(text) !== (mode === 'valid'));
}

/** The judge's own expression for `idn-email` takes exponential time on long texts. */
function canBeJudged(file: string, text: string): boolean {
  return file !== 'idn-email' || text.length <= 14;
}

async function judgeOf(schema: Json, uri: string): Promise<(text: string) => boolean> {
  // The judge takes no `file:` identifiers; another address says the same.
  const plain: unknown = JSON.parse(writeJson(schema).replaceAll('file:///', 'http://file.test/'));
  registerSchema(typeof plain === 'boolean' ? plain : { $schema: dialect, ...Object(plain) }, uri, dialect);
  const validator = await validate(uri);
  return (text) => validator(JSON.parse(text)).valid;
}

/** Whether doubles can hold every number of the value: the judge knows no others. */
function isDouble(value: Json): boolean {
  if (value.kind === 'number') return equalNumbers(value.lexeme, String(Number(value.lexeme)));
  if (value.kind === 'array') return value.items.every(isDouble);
  return value.kind !== 'object' || value.members.every((member) => isDouble(member.value));
}

// Without the corpus (json-schema-org/JSON-Schema-Test-Suite on GitHub, named by SAMEWIRE_CORPORA) this is skipped.
describe.skipIf(corpora === undefined)('values of the JSON Schema Test Suite', () => {
  it.each([
    ['core', 'valid', 284],
    ['core', 'invalid', 250],
    ['wide', 'valid', 308],
    ['wide', 'invalid', 268],
  ] as const)('are right in %s groups, %s', { timeout: 120_000 }, async (part, mode, least) => {
    setShouldValidateFormat(false);
    const { right, wrong } = await judgeGroups(part, mode);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['valid', 25],
    ['invalid', 22],
  ] as const)('are right in all format groups, %s', { timeout: 120_000 }, async (mode, least) => {
    setShouldValidateFormat(true);
    const { right, wrong } = await judgeGroups('formats', mode);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
