import { operationKey } from '../model/operation.ts';
import { pointer } from '../model/pointer.ts';
import type { CaseBody, CaseHeader, Origin, Scenario, Validity } from '../model/scenario.ts';

/** A scenario as a JSON value; `scenarioFromJson` reads it back. Byte bodies become base64. */
export function scenarioToJson(scenario: Scenario): unknown {
  return { steps: scenario.steps.map((step) => ({ ...step, body: bodyToJson(step.body) })) };
}

function bodyToJson(body: CaseBody): unknown {
  return body.kind === 'bytes' ? { kind: 'bytes', base64: Buffer.from(body.bytes).toString('base64') } : body;
}

/** The scenario of a JSON value that `scenarioToJson` made, or undefined for anything else. */
export function scenarioFromJson(value: unknown): Scenario | undefined {
  if (!isRecord(value) || !Array.isArray(value['steps']) || value['steps'].length === 0) return undefined;
  const steps = value['steps'].map(stepFromJson);
  const complete = steps.filter((step) => step !== undefined);
  const [first, ...rest] = complete;
  return first === undefined || complete.length !== steps.length ? undefined : { steps: [first, ...rest] };
}

type Step = Scenario['steps'][number];

const origins: readonly string[] = [
  'generated',
  'boundary',
  'example',
  'hazard',
  'custom',
  'pact',
  'recorded',
] satisfies Origin[];

function stepFromJson(value: unknown): Step | undefined {
  if (!isRecord(value) || !isRecord(value['body'])) return undefined;
  const { operation, method, target, headers, origin } = value;
  if (typeof operation !== 'string' || typeof method !== 'string' || !isTemplate(target) || !isOrigin(origin))
    return undefined;
  if (!Array.isArray(headers) || !headers.every(isHeader)) return undefined;
  const [body, validity] = [bodyFromJson(value['body']), validityFromJson(value['validity'])];
  if (body === undefined || validity === undefined) return undefined;
  const [verb = '', ...path] = operation.split(' ');
  return { operation: operationKey(verb, path.join(' ')), method, target, headers, validity, origin, body };
}

function validityFromJson(value: unknown): Validity | undefined {
  if (!isRecord(value)) return undefined;
  if (value['kind'] === 'valid') return { kind: 'valid' };
  const { where, pointer: at, keyword, reason } = value;
  if (
    typeof where !== 'string' ||
    typeof at !== 'string' ||
    typeof keyword !== 'string' ||
    typeof reason !== 'string'
  )
    return undefined;
  return { kind: 'invalid', where, pointer: pointer(at), keyword, reason };
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'string' && origins.includes(value);
}

function bodyFromJson(value: Readonly<Record<string, unknown>>): CaseBody | undefined {
  if (value['kind'] === 'none') return { kind: 'none' };
  if (value['kind'] === 'text' && isTemplate(value['text'])) return { kind: 'text', text: value['text'] };
  if (value['kind'] === 'bytes' && typeof value['base64'] === 'string')
    return { kind: 'bytes', bytes: Buffer.from(value['base64'], 'base64') };
  return undefined;
}

function isHeader(value: unknown): value is CaseHeader {
  return isRecord(value) && typeof value['name'] === 'string' && isTemplate(value['value']);
}

function isTemplate(value: unknown): value is Step['target'] {
  return (
    Array.isArray(value) &&
    value.every(
      (piece) =>
        typeof piece === 'string' || (isRecord(piece) && piece['kind'] === 'hole' && isTake(piece['take'])),
    )
  );
}

function isTake(value: unknown): boolean {
  if (!isTakePlace(value) || !isRecord(value) || typeof value['step'] !== 'number') return false;
  return value['or'] === undefined || (Array.isArray(value['or']) && value['or'].every(isTakePlace));
}

function isTakePlace(value: unknown): boolean {
  return (
    isRecord(value) &&
    (typeof value['pointer'] === 'string' || typeof value['name'] === 'string') &&
    (value['part'] === undefined || isUrlPart(value['part']))
  );
}

function isUrlPart(value: unknown): boolean {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  return value['kind'] === 'query' || (value['kind'] === 'path' && typeof value['template'] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
