import type { SchemaFacts as ClueFacts } from '../classify/clue.ts';
import { conformer } from '../conform/conform.ts';
import { type FoldMapKeys, mapKeyFolder } from '../conform/map-keys.ts';
import { requestNames } from '../conform/request-names.ts';
import { type FactsAt, schemaFacts } from '../conform/schema-facts.ts';
import { headerValue } from '../model/header.ts';
import type { Observation, Outcome } from '../model/observation.ts';
import type { Operation, OperationKey } from '../model/operation.ts';
import type { JsonPointer } from '../model/pointer.ts';
import type { SentRequest } from '../model/scenario.ts';
import type { SchemaFacts } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';
import { namesIn, type RequestNames } from './request-names.ts';

/** What the document promises of one operation, ready to be asked. */
export interface Contract {
  readonly operation: Operation;
  readonly conform: (observation: Observation) => readonly Violation[];
  /** What the document says of the values in an answer's body. */
  readonly schemaAt: (outcome: Outcome) => ((pointer: JsonPointer) => ClueFacts | undefined) | undefined;
  /** Writes `*` for keys that data chooses, in patterns of an answer's body. */
  readonly foldKeys: (outcome: Outcome) => FoldMapKeys | undefined;
  /** The names in a request, and those that the document does not declare. */
  readonly namesIn: (request: SentRequest) => RequestNames;
}

/** The contracts of all operations; schemas are compiled when first asked. */
export function contractsOf(operations: readonly Operation[]): ReadonlyMap<OperationKey, Contract> {
  return new Map(operations.map((operation) => [operation.key, contractOf(operation)]));
}

function contractOf(operation: Operation): Contract {
  const judge = conformer(operation);
  const bodies = new Map<string, BodyPromise>();
  const promiseOf = (status: string, mediaType: string): BodyPromise => {
    const key = `${status} ${mediaType}`;
    const promise = bodies.get(key) ?? {
      facts: schemaFacts(operation, status, mediaType),
      fold: mapKeyFolder(operation, status, mediaType),
    };
    if (bodies.size < mostKept) bodies.set(key, promise);
    return promise;
  };
  const promised = (outcome: Outcome): BodyPromise | undefined =>
    outcome.kind === 'answer'
      ? promiseOf(outcome.status, headerValue(outcome.headers, 'content-type') ?? '')
      : undefined;
  return {
    operation,
    conform: ({ outcome, request }) => (outcome.kind === 'answer' ? judge(outcome, request.method) : []),
    schemaAt: (outcome) => {
      const promise = promised(outcome);
      return promise && ((pointer) => clueFacts(promise.facts(pointer)));
    },
    foldKeys: (outcome) => promised(outcome)?.fold,
    namesIn: namesBy(operation),
  };
}

/** Finds the names in requests; the latest is remembered, for its answers are placed one after the other. */
function namesBy(operation: Operation): Contract['namesIn'] {
  let declared: ReadonlySet<string> | undefined;
  let latest: { readonly request: SentRequest; readonly names: RequestNames } | undefined;
  return (request) => {
    if (latest?.request === request) return latest.names;
    declared ??= requestNames(operation);
    latest = { request, names: namesIn(request, { path: operation.path, declared }) };
    return latest.names;
  };
}

/** What the document says of one status and media type. */
interface BodyPromise {
  readonly facts: FactsAt;
  readonly fold: FoldMapKeys | undefined;
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
