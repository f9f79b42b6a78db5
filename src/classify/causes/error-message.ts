import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';
import { isSharedError } from '../statuses.ts';

/** The words of an error differ. */
export const errorMessage: Cause = {
  name: 'error-message',
  title: 'The words of an error differ.',
  severity: 'cosmetic',
  why: 'people read them; machines should not',
  level: 'value',
  readers: 'clients that look for words in the message break; so do tests',
  evidence: 'a text differs in an answer of 4xx or 5xx, with one status on both sides',
  fix: {
    any: 'give errors a code that is part of the contract, and let the words differ; or copy the words',
  },
  notThis: { 'error-body': 'the members of the error differ, not only its words' },
  examples: [],
  facts: ['string-value'],
  recognise: (clue) => (isSharedError(clue) ? lifted(generally(bothSides(clue)), 12) : undefined),
};
