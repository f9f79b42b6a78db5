import type { SchemaFacts as ClueFacts } from '../classify/clue.ts';
import { conformer } from '../conform/conform.ts';
import { type FactsAt, schemaFacts } from '../conform/schema-facts.ts';
import { headerValue } from '../model/header.ts';
import type { Observation, Outcome } from '../model/observation.ts';
import type { Operation, OperationKey } from '../model/operation.ts';
import type { JsonPointer } from '../model/pointer.ts';
import type { SchemaFacts } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';

/** What the document promises of one operation, ready to be asked. */
export interface Contract {
  readonly operation: Operation;
  readonly conform: (observation: Observation) => readonly Violation[];
  /** What the document says of the values in an answer's body. */
  readonly schemaAt: (outcome: Outcome) => ((pointer: JsonPointer) => ClueFacts | undefined) | undefined;
}

/** The contracts of all operations; schemas are compiled when first asked. */
export function contractsOf(operations: readonly Operation[]): ReadonlyMap<OperationKey, Contract> {
  return new Map(operations.map((operation) => [operation.key, contractOf(operation)]));
}

function contractOf(operation: Operation): Contract {
  const judge = conformer(operation);
  const known = new Map<string, FactsAt>();
  return {
    operation,
    conform: ({ outcome, request }) => (outcome.kind === 'answer' ? judge(outcome, request.method) : []),
    schemaAt: (outcome) => {
      if (outcome.kind !== 'answer') return undefined;
      const mediaType = headerValue(outcome.headers, 'content-type') ?? '';
      const key = `${outcome.status} ${mediaType}`;
      const facts = known.get(key) ?? schemaFacts(operation, outcome.status, mediaType);
      if (known.size < mostKept) known.set(key, facts);
      return (pointer) => clueFacts(facts(pointer));
    },
  };
}

const mostKept = 200;

function clueFacts(facts: SchemaFacts | undefined): ClueFacts | undefined {
  if (facts === undefined) return undefined;
  const { types, formats, values, nullable } = facts;
  return {
    types: [...types],
    format: formats[0],
    nullable,
    enum: values.length === 0 ? undefined : values,
    default: undefined,
  };
}
