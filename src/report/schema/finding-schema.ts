import { causeNames } from '../../model/cause.ts';
import {
  count,
  definition,
  described,
  fingerprintText,
  listOf,
  mapOf,
  object,
  oneOfTexts,
  pairOfSchemas,
  type Schema,
  text,
  texts,
  truth,
} from './schema.ts';

const cause: Schema = oneOfTexts(causeNames);

const step: Schema = object(
  {
    operation: text,
    method: text,
    path: text,
    headers: listOf({ type: 'array', prefixItems: [text, text], items: false, minItems: 2 }),
  },
  {
    body: definition('bytes'),
    takes: described(
      mapOf(text),
      'What each {name} takes from an earlier answer: steps/0/response body/id; or from a URL in it: steps/0/response header/Location, /jobs/{job}.',
    ),
  },
);

/** The JSON Schema of one finding. */
export const findingSchema: Schema = object(
  {
    fingerprint: fingerprintText,
    cause,
    severity: oneOfTexts(['breaking', 'risky', 'cosmetic']),
    level: oneOfTexts(['spelling', 'value', 'shape', 'status', 'violation', 'effect', 'protocol']),
    side: described(
      oneOfTexts(['both', 'legacy', 'candidate']),
      'Both: they differ from each other; else the only one that breaks a contract.',
    ),
    operation: text,
    where: text,
    pointer: described(text, 'A pattern: /* for every index.'),
    at: described(text, 'One concrete pointer.'),
    legacy: definition('excerpt'),
    candidate: definition('excerpt'),
    confidence: oneOfTexts(['certain', 'likely', 'possible']),
    evidence: texts,
    alternatives: listOf(cause),
    explanation: text,
    breaks: texts,
    fix: described(mapOf(text), 'By language: python, go, java, node, rust, or any.'),
    counterexample: object({ steps: listOf(step) }),
    cases: count,
    new: truth,
    replay: described(
      text,
      'A command that shows it again: alone where that can be, else with the whole run.',
    ),
    curl: described(pairOfSchemas(text), 'Empty where its requests cannot be sent again.'),
  },
  {
    scenario: described({}, "What replay sends; its form is samewire's own."),
    seen: described(text, 'Where it was seen, or why, when sending its requests again does not show it.'),
    contract: text,
    keyword: text,
    tolerated: truth,
    source: object({ file: text, line: count, column: count }),
    wires: pairOfSchemas(definition('wire')),
  },
);
