import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';

/** The sides differ, and no cause is known. */
export const unexplained: Cause = {
  name: 'unexplained',
  title: 'The sides differ, and no cause is known.',
  severity: 'risky',
  why: 'what readers make of it is not known',
  level: 'value',
  readers: 'not known',
  evidence: 'the bytes differ',
  fix: { any: 'look at both wires; if the cause is a common one, please report it' },
  notThis: {},
  examples: [],
  facts: [],
  recognise: (clue) => lifted(generally(bothSides(clue)), -9),
};
