import { describe, expect, it } from 'vitest';
import { causeNames } from '../../model/cause.ts';
import type { Difference, Fragment } from '../../model/difference.ts';
import { pointer, pointerPattern } from '../../model/pointer.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import type { Cause, Example } from '../cause.ts';
import { noContext } from '../clue.ts';
import { recognisedIn } from '../observed.laws.ts';
import { recognise } from '../recognise.ts';
import { causes } from './table.ts';

/** One pair of texts of an example. */
interface Pairing {
  readonly cause: Cause;
  readonly example: Example;
  readonly legacy: string | null;
  readonly candidate: string | null;
}

const pairings = causeNames.flatMap((name) =>
  causes[name].examples.flatMap((example) => pairingsOf(causes[name], example)),
);
const inBodies = pairings.filter(({ example }) => example.fact === undefined);
const elsewhere = pairings.filter(({ example }) => example.fact !== undefined);

describe('causes', () => {
  it.each(
    inBodies.map((each) => [each.cause.name, each.legacy, each.candidate, each] as const),
  )('names %s in a body, legacy %s, candidate %s', (name, _legacy, _candidate, pairing) => {
    expect(inBody(pairing)).toEqual([name]);
    expect(inBody({ ...pairing, legacy: pairing.candidate, candidate: pairing.legacy })).toEqual([
      swapped(name),
    ]);
  });

  it.each(
    elsewhere.map((each) => [each.cause.name, each.legacy, each.candidate, each] as const),
  )('names %s by its fact, legacy %s, candidate %s', (name, _legacy, _candidate, pairing) => {
    expect(recognise(differenceOf(pairing), { ...noContext, ...pairing.example.context }).cause).toBe(name);
  });
});

/** What depends on the side is told by its name. */
function swapped(name: string): string {
  return name === 'key-missing' ? 'key-extra' : name === 'key-extra' ? 'key-missing' : name;
}

function pairingsOf(cause: Cause, example: Example): readonly Pairing[] {
  const [first, ...others] = example.rows;
  return others.flatMap((row) =>
    row.slice(1).flatMap((candidate, at) => {
      const legacy = first?.[at + 1] ?? null;
      return legacy === candidate ? [] : [{ cause, example, legacy, candidate: candidate ?? null }];
    }),
  );
}

function inBody({ example, legacy, candidate }: Pairing): readonly string[] {
  const names = (example.pointer ?? '/value').split('/').slice(1);
  const body = (text: string | null): string =>
    names
      .reduceRight(
        (inner, name) => (/^\d+$/.test(name) ? listOf(inner) : `{"${name}":${inner}}`),
        text ?? 'absent',
      )
      .replace(/"\w+":absent|,absent/, '');
  const row = { legacy: { body: body(legacy) }, candidate: { body: body(candidate) } };
  return [...new Set(recognisedIn(row, example.context).map(({ recognition }) => recognition.cause))];
}

function listOf(inner: string): string {
  return `["first",${inner}]`;
}

function differenceOf({ example, legacy, candidate }: Pairing): Difference {
  const place = example.place ?? { kind: 'body' };
  const at = example.pointer ?? '';
  return {
    fact: example.fact ?? 'text',
    level: 'value',
    place,
    pointer: pointer(at),
    pattern: pointerPattern(at),
    legacy: fragmentOf(legacy, place.kind === 'body'),
    candidate: fragmentOf(candidate, place.kind === 'body'),
    follows: undefined,
    more: 0,
  };
}

function fragmentOf(text: string | null, isBody: boolean): Fragment {
  if (text === null) return { kind: 'absent', span: { start: 0, end: 0 } };
  const bytes = isBody ? encodeText(text) : Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const parsed = isBody ? parseJson(bytes) : undefined;
  const json = parsed?.flaws.length === 0 ? parsed.root : undefined;
  return { kind: 'text', bytes, span: { start: 0, end: bytes.length }, json };
}
