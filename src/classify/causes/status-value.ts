import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';
import { requestSentences } from '../statuses.ts';

/** Two statuses, and no more special cause. */
export const statusValue: Cause = {
  name: 'status-value',
  title: 'Two different statuses.',
  severity: 'breaking',
  why: 'clients choose what to do by the number',
  level: 'status',
  readers: 'every client takes another branch',
  evidence: 'the statuses differ, and no special cause is known',
  fix: { any: 'answer with the status that legacy sends' },
  notThis: { 'error-status': 'both are 4xx', 'success-status': 'both are 2xx' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '200', '101'],
        ['another', '999', '200'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => generally(bothSides(clue), ...requestSentences(clue)),
};
