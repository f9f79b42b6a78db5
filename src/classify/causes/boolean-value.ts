import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** True on one side, false on the other. */
export const booleanValue: Cause = {
  name: 'boolean-value',
  title: 'True on one side, false on the other.',
  severity: 'breaking',
  why: 'the value is the opposite',
  level: 'value',
  readers: 'every reader decides the other way',
  evidence: 'both are booleans, and differ',
  fix: { any: 'compare the conditions: truth of "", 0, "0", [] and null differs between languages' },
  notThis: { 'default-applied': 'the request left the member out, and the schema has a default' },
  examples: [
    {
      rows: [
        ['one', 'true'],
        ['another', 'false'],
      ],
    },
  ],
  facts: ['boolean-value'],
  recognise: (clue) => generally(bothSides(clue)),
};
