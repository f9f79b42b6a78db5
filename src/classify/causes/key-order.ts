import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** The same members in another order. */
export const keyOrder: Cause = {
  name: 'key-order',
  title: 'The members of an object in another order.',
  severity: 'cosmetic',
  why: 'JSON objects have no order, and nearly no reader minds it',
  level: 'spelling',
  readers:
    'signatures, ETags and hashes over the bytes change; streaming readers that expect a type first may fail',
  evidence: 'both objects have the same keys, in another order',
  fix: {
    go: 'a struct keeps the order of its fields; maps are sorted',
    python:
      'dicts keep the order of insertion: sort_keys=True; Flask sorts unless app.json.sort_keys = False',
    java: '@JsonPropertyOrder, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY',
    node: 'objects keep the order of insertion, but integer keys come first',
    rust: 'serde_json sorts maps unless the feature preserve_order is on; structs keep the order',
  },
  notThis: { 'list-order': 'the items of a list' },
  examples: [
    {
      fact: 'member-order',
      rows: [
        ['Python dict', '{"score":1,"body":"x"}'],
        ['Go map', '{"body":"x","score":1}'],
      ],
    },
  ],
  facts: ['member-order'],
  recognise: ({ legacy, candidate }) => {
    const sorted = [legacy, candidate].filter(isSorted).map((reading) => `${reading.side}'s keys are sorted`);
    return exactly('the same keys in another order', ...sorted);
  },
};

function isSorted(reading: Reading): boolean {
  if (reading.json?.kind !== 'object') return false;
  const keys = reading.json.members.map((member) => member.key.value);
  return keys.every((key, at) => at === 0 || key >= (keys[at - 1] ?? ''));
}
