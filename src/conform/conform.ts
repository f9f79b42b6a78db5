import type { Answer, Observation } from '../model/observation.ts';
import type { Operation, ResponseSpec } from '../model/operation.ts';
import { pointerTo } from '../model/pointer.ts';
import type { SchemaRef, Validate } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';
import { compileSchema } from '../schema/compile-schema.ts';
import { bodyViolations } from './body.ts';
import { headerViolations } from './headers.ts';
import { pickResponse } from './pick-response.ts';
import { breachViolation } from './violations.ts';

/** Errors of one value that are looked at; most of them are alike. */
const maxErrors = 1000;

/** Judges answers to requests of one operation; `method` is the one that was sent. */
export type Conformer = (answer: Answer, method: string) => readonly Violation[];

/** The ways in which one side's answer breaks the document; none where there is no answer to judge. */
export function conform(observation: Observation, operation: Operation): readonly Violation[] {
  const { outcome, request } = observation;
  return outcome.kind === 'answer' ? conformer(operation)(outcome, request.method) : [];
}

/** The judge of an operation's answers; a schema is compiled when an answer first needs it. */
export function conformer(operation: Operation): Conformer {
  const compiled = new Map<SchemaRef, Validate>();
  const validate = (schema: SchemaRef): Validate => {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    const made = compileSchema(schema, { formats: 'assert', direction: 'response', maxErrors });
    compiled.set(schema, made);
    return made;
  };
  return (answer, method) => {
    const response = pickResponse(operation, answer.status);
    if (response === undefined) return [undeclaredStatus(answer, operation)];
    const head = headerViolations(answer, response, validate);
    if (!hasBody(answer, method)) return head;
    const body = bodyViolations(answer, response, validate);
    return head.length === 0 ? body : [...head, ...body];
  };
}

/** Whether an answer to this method and with this status has a body at all (RFC 9110, 6.4.1). */
function hasBody(answer: Answer, method: string): boolean {
  if (method.toUpperCase() === 'HEAD') return false;
  return !/^(?:1\d\d|204|205|304)$/.test(answer.status);
}

function undeclaredStatus(answer: Answer, operation: Operation): Violation {
  const declared = operation.responses.map((response: ResponseSpec) => response.status).join(', ');
  const { source } = operation;
  return breachViolation({
    place: { kind: 'status' },
    keyword: 'status',
    source: { ...source, pointer: pointerTo(source.pointer, 'responses') },
    text: answer.status,
    explanation: `the document declares ${declared === '' ? 'no status' : declared} for ${operation.key}`,
  });
}
