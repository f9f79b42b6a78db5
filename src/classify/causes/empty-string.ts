import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, generally, lifted } from '../evidence.ts';

/** The text is empty on one side. */
export const emptyString: Cause = {
  name: 'empty-string',
  title: 'The text is empty on one side and not on the other.',
  severity: 'breaking',
  why: 'information is there on one side only',
  level: 'value',
  readers: 'what showed a text shows nothing; checks for content turn over',
  evidence: 'one side is "", the other has content',
  fix: {
    any: 'find out who fills the text: a default, a join, a header or parameter that one side does not read',
  },
  notThis: { 'null-or-empty-string': 'one side is null', 'trimmed-space': 'the other side is only space' },
  examples: [
    {
      rows: [
        ['one', '""'],
        ['another', '"api.example.test"'],
      ],
    },
  ],
  facts: ['string-value', 'header-value'],
  only: {
    'string-value': { either: ['empty'] },
    'header-value': { either: ['empty'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.text === '' && other.text !== ''
        ? lifted(generally(`${one.side} is empty`, bothSides(clue)), 15)
        : undefined,
    ),
};
