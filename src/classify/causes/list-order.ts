import type { Json } from '../../model/json.ts';
import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** The same items in another order. */
export const listOrder: Cause = {
  name: 'list-order',
  title: 'The same items in another order.',
  severity: 'breaking',
  why: 'the order of a list is part of its value',
  level: 'value',
  readers: 'the first item, pages and rankings differ; readers that take the list for a set do not mind',
  evidence: 'both lists hold the same items, each as often',
  fix: {
    go: 'sort what comes from a map, whose order is random; sort.SliceStable, and a last key that makes ties impossible',
    python: 'sorted() is stable; sets have no order: sorted(set)',
    java: 'LinkedHashMap or sorted(); HashMap has no order',
    node: 'sort() compares texts unless a comparer is given',
    rust: 'IndexMap or BTreeMap; sort_unstable is not stable',
    any: 'ORDER BY with a unique last column; or declare the list unordered',
  },
  notThis: { 'list-item': 'an item is on one side only', 'key-order': 'the members of an object' },
  examples: [
    {
      fact: 'item-order',
      rows: [
        ['Python dict', '["delta","alpha","beta"]'],
        ['Go map', '["beta","delta","alpha"]'],
      ],
    },
  ],
  facts: ['item-order'],
  recognise: ({ legacy, candidate }) => {
    const sorted = [legacy, candidate].filter(isSorted).map((reading) => `${reading.side}'s list is sorted`);
    return exactly('the same items, each as often, in another order', ...sorted);
  },
};

function isSorted(reading: Reading): boolean {
  if (reading.json?.kind !== 'array' || reading.json.items.length < 3) return false;
  const keys = reading.json.items.map(keyOf);
  return keys.every((key, at) => key !== undefined && (at === 0 || key >= (keys[at - 1] ?? key)));
}

function keyOf(json: Json): string | number | undefined {
  if (json.kind === 'string') return json.value;
  return json.kind === 'number' ? Number(json.lexeme) : undefined;
}
