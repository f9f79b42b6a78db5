import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../wire/scan-json.ts';
import { compareJson } from './json-bodies.ts';

/** A document as plain data; every leaf in it is another one, so that a place is told by what stands there. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** One change to a document: what it becomes, and what must be found. */
interface Mutation {
  readonly mutated: Plain;
  readonly fact: string;
  readonly pointer: string;
}

const encoder = new TextEncoder();

describe('compareJson, on one mutation', () => {
  it('locates it exactly, with the bytes of both sides', () => {
    const property = fc.property(
      documents,
      fc.nat(),
      fc.nat(),
      indentation,
      (original, place, choice, indent) => {
        const found = mutationsOf(original, '', choice);
        const mutation = found[place % Math.max(found.length, 1)];
        fc.pre(mutation !== undefined);
        if (mutation === undefined) return;
        const legacy = JSON.stringify(original, null, indent);
        const candidate = JSON.stringify(mutation.mutated, null, indent);
        const tapes = {
          legacy: scanJson(encoder.encode(legacy)),
          candidate: scanJson(encoder.encode(candidate)),
        };
        const differences = compareJson(tapes);
        expect(differences.map(({ fact, pointer }) => ({ fact, pointer }))).toEqual([
          { fact: mutation.fact, pointer: mutation.pointer },
        ]);
        for (const { legacy: left, candidate: right } of differences) {
          expect(left.kind === 'absent' || legacy.includes(new TextDecoder().decode(left.bytes))).toBe(true);
          expect(right.kind === 'absent' || candidate.includes(new TextDecoder().decode(right.bytes))).toBe(
            true,
          );
        }
      },
    );
    fc.assert(property, { numRuns: 5000 });
  });
});

/** Everything that can be done to one place of the document. */
function mutationsOf(value: Plain, at: string, choice: number): readonly Mutation[] {
  if (Array.isArray(value)) return arrayMutations(value, at, choice);
  if (isObject(value)) return objectMutations(value, at, choice);
  return [{ mutated: otherThan(value, choice), fact: factOf(value, otherThan(value, choice)), pointer: at }];
}

function arrayMutations(items: readonly Plain[], at: string, choice: number): readonly Mutation[] {
  const index = items.length === 0 ? 0 : choice % items.length;
  const inside = items.flatMap((item, place) =>
    mutationsOf(item, `${at}/${place}`, choice).map((mutation) => ({
      ...mutation,
      mutated: items.with(place, mutation.mutated),
    })),
  );
  const inserted = {
    mutated: items.toSpliced(index, 0, 'inserted'),
    fact: 'presence',
    pointer: `${at}/${index}`,
  };
  if (items.length === 0) return [...inside, inserted];
  return [
    ...inside,
    inserted,
    { mutated: items.toSpliced(index, 1), fact: 'presence', pointer: `${at}/${index}` },
  ];
}

function objectMutations(
  value: { readonly [key: string]: Plain },
  at: string,
  choice: number,
): readonly Mutation[] {
  const entries = Object.entries(value);
  const inside = entries.flatMap(([key, member], place) =>
    mutationsOf(member, `${at}/${key}`, choice).map((mutation) => ({
      ...mutation,
      mutated: Object.fromEntries(entries.with(place, [key, mutation.mutated])),
    })),
  );
  const without = entries.map(([key], place) => ({
    mutated: Object.fromEntries(entries.toSpliced(place, 1)),
    fact: 'presence',
    pointer: `${at}/${key}`,
  }));
  const withOne = { mutated: { ...value, extra: choice }, fact: 'presence', pointer: `${at}/extra` };
  const reversed = { mutated: Object.fromEntries(entries.toReversed()), fact: 'member-order', pointer: at };
  return [...inside, ...without, withOne, ...(entries.length > 1 ? [reversed] : [])];
}

function otherThan(value: Plain, choice: number): Plain {
  const others: readonly Plain[] = [null, `other ${choice}`, -1 - choice, [], {}];
  return others.filter((other) => JSON.stringify(other) !== JSON.stringify(value))[choice % 4] ?? null;
}

function factOf(left: Plain, right: Plain): string {
  if (kindOf(left) !== kindOf(right)) return 'type';
  return `${kindOf(left)}-value`;
}

function kindOf(value: Plain): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isObject(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null;
}

const indentation = fc.constantFrom(0, 2);
const keys = fc.constantFrom('body', 'author', 'score', 'replies', 'edited');

/** Documents whose leaves are drawn from so many that the same one hardly comes twice. */
const documents: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 1 }),
    fc.uuid(),
    fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    // Of two equal neighbours nobody can say which one is gone.
    fc.uniqueArray(tie('value'), { maxLength: 5, selector: (item) => JSON.stringify(item) }),
  ),
})).value;
