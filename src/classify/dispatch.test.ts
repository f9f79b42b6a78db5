import { describe, expect, it } from 'vitest';
import { causeNames } from '../model/cause.ts';
import type { Cause } from './cause.ts';
import catalogue from './causes/catalogue.cases.json' with { type: 'json' };
import lookAlikes from './causes/look-alikes.cases.json' with { type: 'json' };
import { causes } from './causes/table.ts';
import type { Clue } from './clue.ts';
import { causesFor } from './dispatch.ts';
import type { WireAnswer, WireRow } from './observed.laws.ts';
import { cluesOf } from './observed.laws.ts';

interface ValueRow {
  readonly values?: readonly [string | null, string | null];
}

const rows = ([...catalogue, ...lookAlikes] as unknown as readonly (Partial<WireRow> & ValueRow)[]).map(
  wireOf,
);
const values = rows.flatMap(({ legacy, candidate }) => [legacy, candidate]).filter(isJsonObject);

describe('causesFor', () => {
  it('drops no cause that would be recognised in a row of the catalogue or in a look-alike', () => {
    for (const row of rows) expect(cluesOf(row).flatMap(droppedFrom)).toEqual([]);
  });

  it('drops none for bodies that belong to different rows either', () => {
    const others = values.map((legacy, at) => ({
      legacy,
      candidate: values[(at * 31 + 7) % values.length] ?? {},
    }));
    for (const row of others) expect(cluesOf(row).flatMap(droppedFrom)).toEqual([]);
  });

  it('asks a few of the causes that may refine a difference', () => {
    const [clue] = cluesOf({ legacy: { body: '{"n":"user_5"}' }, candidate: { body: '{"n":"user_six"}' } });
    const asked = clue === undefined ? [] : causesFor(clue);
    expect(asked.length).toBeLessThan(ofFact(clue).length / 2);
    expect(asked).toContain(causes['string-value']);
  });
});

/** The names of causes that recognise the clue and are not asked. */
function droppedFrom(clue: Clue): readonly string[] {
  const asked = new Set(causesFor(clue));
  return ofFact(clue)
    .filter((cause) => !asked.has(cause) && cause.recognise(clue) !== undefined)
    .map(({ name }) => `${name} at ${clue.difference.pointer}`);
}

function ofFact(clue: Clue | undefined): readonly Cause[] {
  return causeNames
    .map((name) => causes[name])
    .filter(({ facts }) => clue !== undefined && facts.includes(clue.fact));
}

function isJsonObject({ body }: WireAnswer): boolean {
  return body?.startsWith('{') === true;
}

function wireOf({ values: pair, ...row }: Partial<WireRow> & ValueRow): WireRow {
  const [legacy, candidate] = pair ?? [null, null];
  return { legacy: answerOf(legacy), candidate: answerOf(candidate), ...row };
}

function answerOf(value: string | null): WireAnswer {
  return { body: value === null ? '{"other":1}' : `{"other":1,"value":${value}}` };
}
