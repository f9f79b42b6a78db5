import { excerptDefinitions } from './excerpt-schema.ts';
import { findingSchema } from './finding-schema.ts';
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
  quantity,
  type Schema,
  text,
} from './schema.ts';
import { waiverSchema } from './waivers-schema.ts';

const verdict: Schema = {
  oneOf: [
    object({ kind: oneOfTexts(['conformant', 'divergent']) }),
    object({ kind: { const: 'inconclusive' }, because: text }),
  ],
};

const totals: Schema = object({
  cases: described(count, 'Generated cases; set-up steps, confirmations and shrinking are not among them.'),
  valid: count,
  invalid: count,
  requests: count,
  seconds: quantity,
  operations: count,
  findings: count,
});

const percentiles: Schema = object({ p50: quantity, p90: quantity, p99: quantity });

const latency: Schema = described(
  object(
    {
      legacy: percentiles,
      candidate: percentiles,
      p99Ratio: described(
        object({ value: quantity, low: quantity, high: quantity }),
        "Candidate's p99 over legacy's, with its 95 % bootstrap interval.",
      ),
    },
    { curve: described(pairOfSchemas(listOf(quantity)), 'The value at 0, 5, …, 95, 99, 100 %.') },
  ),
  'Milliseconds.',
);

const operation: Schema = object(
  { operation: text, cases: count, statuses: pairOfSchemas(mapOf(count)) },
  { latency },
);

const violation: Schema = object({
  operation: text,
  where: text,
  pointer: text,
  keyword: text,
  contract: text,
  sides: listOf(oneOfTexts(['legacy', 'candidate'])),
  text,
  explanation: text,
  cases: count,
});

const recalled: Schema = listOf(
  object(
    { kind: oneOfTexts(['same', 'changed', 'healed']), fingerprint: fingerprintText },
    { now: listOf(fingerprintText) },
  ),
);

const members: Readonly<Record<string, Schema>> = {
  samewire: described(text, 'The version that wrote it.'),
  seed: described(text, 'In decimal, up to 2^64-1.'),
  strict: oneOfTexts(['wire', 'value', 'shape']),
  command: text,
  startedAt: { type: 'string', format: 'date-time' },
  document: object({ path: text, title: text, sha256: text }),
  sides: pairOfSchemas(object({ url: text }, { build: text })),
  verdict,
  totals,
  operations: listOf(operation),
  findings: listOf(definition('finding')),
  violations: described(listOf(violation), 'What both sides break alike.'),
  unconfirmed: listOf(
    object(
      { fingerprint: fingerprintText, tries: count, seen: count },
      { cause: text, operation: text, where: text, pointer: text },
    ),
  ),
  noise: listOf(
    object({
      operation: text,
      where: text,
      pointer: text,
      kind: oneOfTexts(['id', 'clock', 'random', 'declared']),
      evidence: text,
    }),
  ),
  noted: listOf(
    object({ where: text, legacy: definition('bytes'), candidate: definition('bytes'), reason: text }),
  ),
  waived: listOf(
    object(
      { fingerprint: fingerprintText, waiver: definition('waiver') },
      { finding: definition('finding') },
    ),
  ),
  unused: listOf(object({ kind: oneOfTexts(['waiver', 'expired-waiver', 'matcher', 'rule']), what: text })),
  healed: listOf(object({ fingerprint: fingerprintText })),
  warnings: listOf(object({ code: text, message: text, hint: text }, { operation: text })),
};

/** The JSON Schema of the report. */
export const reportSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'samewire report',
  description: 'What a run found. Optional members are left out, never null.',
  ...object(members, { recalled }),
  $defs: { ...excerptDefinitions, finding: findingSchema, waiver: waiverSchema },
};
