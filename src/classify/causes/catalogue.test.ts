import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../wire/parse-json.ts';
import { decodeText, encodeText } from '../../wire/text.ts';
import type { WireAnswer, WireRow } from '../observed.laws.ts';
import { recognisedIn } from '../observed.laws.ts';
import rows from './catalogue.cases.json' with { type: 'json' };
import respelledRows from './respelled.cases.json' with { type: 'json' };

/** A row of catalogue.cases.json: an entry of the drift catalogue in bytes of our own, and all causes to be named. */
interface CatalogueRow extends WireRow {
  readonly id: string;
  readonly expect: readonly string[];
  /** What of the entry cannot be told from these bytes. */
  readonly note?: string;
}

interface Entry {
  readonly id: string;
  readonly channel: string;
}

const known = rows as unknown as readonly CatalogueRow[];
/** The same entries in other words: other names, other values. */
const inOtherWords = respelledRows as unknown as readonly CatalogueRow[];
/** Keys that are what an entry is about: the members of a wrapper. */
const telling: ReadonlySet<string> = new Set([
  'String',
  'Time',
  'Valid',
  'Int',
  'Exp',
  'Status',
  'NaN',
  'InfinityModifier',
]);
const corpora = process.env['SAMEWIRE_CORPORA'];
const catalogue = corpora === undefined ? undefined : join(dirname(corpora), 'drift', 'catalogue.json');

describe('recognise, by the drift catalogue', () => {
  it.each(known.map((row) => [row.id, row] as const))('names %s', (_, row) => {
    expect(causesOf(row)).toEqual([...row.expect].sort());
  });

  it.each(
    known.filter(isJsonRow).map((row) => [row.id, row] as const),
  )('names %s under other keys, deeper, with the sides exchanged', (_, row) => {
    const other = { ...row, legacy: respelled(row.candidate), candidate: respelled(row.legacy) };
    expect(causesOf(other).map(swapped)).toEqual([...row.expect].map(swapped).sort());
  });

  it.each(
    inOtherWords.map((row) => [row.id, row] as const),
  )('names %s with other names and values', (id, row) => {
    const original = known.find((each) => each.id === id);
    expect(causesOf(row)).toEqual([...(original?.expect ?? [])].sort());
    expect([row.request, row.legacy, row.candidate]).not.toEqual([
      original?.request,
      original?.legacy,
      original?.candidate,
    ]);
    expect(keysIn(row).filter((key) => keysIn(original).includes(key) && !telling.has(key))).toEqual([]);
  });

  it('has every entry in other words, and says of each why what cannot be told from its bytes cannot', () => {
    expect(inOtherWords.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    const untold = known.flatMap(({ id, note }) => (note === undefined ? [] : [`${id}: ${note}`]));
    console.log(`${known.length} entries of the drift catalogue named; not told from the bytes alone:`);
    console.log(untold.join('\n'));
    expect(untold.length).toBeLessThan(10);
  });

  it.skipIf(catalogue === undefined || !existsSync(catalogue))(
    'has a row for every entry that shows on the wire (needs SAMEWIRE_CORPORA)',
    () => {
      const entries = JSON.parse(readFileSync(catalogue ?? '', 'utf8')) as readonly Entry[];
      const onTheWire = entries.filter(({ channel }) => /^(?:body|header|status|request)$/.test(channel));
      expect(onTheWire.length).toBeGreaterThan(0);
      expect(onTheWire.map(({ id }) => id).sort()).toEqual(known.map(({ id }) => id).sort());
    },
  );
});

/** The keys of the answers' JSON. */
function keysIn(row: CatalogueRow | undefined): readonly string[] {
  const text = `${row?.legacy.body ?? ''}\n${row?.candidate.body ?? ''}`;
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)].map(([, key = '']) => key);
}

function causesOf(row: WireRow): readonly string[] {
  return [...new Set(recognisedIn(row).map(({ recognition }) => recognition.cause))].sort();
}

function isJsonRow(row: CatalogueRow): boolean {
  return (
    row.request === undefined &&
    [row.legacy, row.candidate].every(
      ({ body, status }) => status === undefined && /^\{.*\}$/.test(body ?? ''),
    )
  );
}

function respelled(answer: WireAnswer): WireAnswer {
  const bytes = encodeText(answer.body ?? '');
  const { root } = parseJson(bytes);
  let [text, from] = ['', 0];
  for (const { key } of root?.kind === 'object' ? root.members : []) {
    text += `${decodeText(bytes.subarray(from, key.start))}"my_${key.value}"`;
    from = key.end;
  }
  return { ...answer, body: `{"outer":[${text}${decodeText(bytes.subarray(from))}]}` };
}

function swapped(cause: string): string {
  return cause === 'key-missing' ? 'key-extra' : cause;
}
