import { describe, expect, it } from 'vitest';
import type { WireAnswer, WireRequest } from '../observed.laws.ts';
import { recognisedIn } from '../observed.laws.ts';
import rows from './look-alikes.cases.json' with { type: 'json' };

/** Bytes that look like the cause `no`, and what they are instead; `values` stand under one key, null where there is none. */
interface LookAlike {
  readonly family: string;
  readonly values?: readonly [string | null, string | null];
  readonly request?: WireRequest;
  readonly legacy?: WireAnswer;
  readonly candidate?: WireAnswer;
  readonly no: string;
  readonly is: readonly string[];
}

/** The families of the entries that show on the wire. */
const catalogueFamilies = [
  'null',
  'number',
  'string',
  'time',
  'collection',
  'key',
  'whitespace',
  'http',
  'header',
  'url',
  'decoding',
  'datastore',
];
const known = rows as unknown as readonly LookAlike[];

describe('recognise, on look-alikes', () => {
  it.each(
    known.map((row) => [row.no, row.family, shown(row), row] as const),
  )('does not name %s (%s) for %s', (_no, _family, _shown, row) => {
    const found = [...new Set(recognisedIn(wireOf(row)).map(({ recognition }) => recognition.cause))].sort();
    expect(found).toEqual([...row.is].sort());
    expect(found).not.toContain(row.no);
  });

  it('has at least twenty of every family of the drift catalogue', () => {
    const families = Map.groupBy(known, ({ family }) => family);
    const counts = catalogueFamilies.map((family) => [family, families.get(family)?.length ?? 0] as const);
    console.log(`look-alikes: ${counts.map(([family, count]) => `${family} ${count}`).join(', ')}`);
    expect(counts.filter(([, count]) => count < 20)).toEqual([]);
    expect([...families.keys()].sort()).toEqual([...catalogueFamilies].sort());
  });
});

function wireOf(row: LookAlike) {
  const [legacy, candidate] = row.values ?? [null, null];
  return {
    request: row.request ?? {},
    legacy: row.legacy ?? { body: bodyOf(legacy) },
    candidate: row.candidate ?? { body: bodyOf(candidate) },
  };
}

function bodyOf(value: string | null): string {
  return value === null ? '{"other":1}' : `{"other":1,"value":${value}}`;
}

function shown(row: LookAlike): string {
  return JSON.stringify(row.values ?? [row.request?.target, row.request?.body, row.legacy, row.candidate]);
}
