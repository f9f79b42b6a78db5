import type { Operation } from '../../src/model/operation.ts';
import type { Case, Hole, Scenario, Template } from '../../src/model/scenario.ts';
import { compileSchema } from '../../src/schema/compile-schema.ts';
import { parseJson } from '../../src/wire/parse-json.ts';
import { encodeText } from '../../src/wire/text.ts';
import { smallerValues } from './smaller-values.ts';

/** A scenario less one part. */
export interface Removal {
  readonly removed: string;
  readonly scenario: Scenario;
}

/**
 * The scenario without each of its steps, header fields, query parameters, members and items of its body, and with each
 * text of the body shorter. What the document requires stays; a body is judged as before: valid, or wrong in the same way.
 */
export function* removals({ steps }: Scenario, operations: readonly Operation[]): Iterable<Removal> {
  for (const at of steps.slice(0, -1).keys()) {
    const [first, ...rest] = steps.toSpliced(at, 1).map((step) => withoutTakes(step, at));
    if (first !== undefined) yield { removed: `step ${at}`, scenario: { steps: [first, ...rest] } };
  }
  for (const [at, step] of steps.entries()) {
    const operation = operations.find(({ key }) => key === step.operation);
    if (operation === undefined) continue;
    for (const { removed, smaller } of smallerCases(step, operation)) {
      const [first, ...rest] = steps.with(at, smaller);
      if (first !== undefined)
        yield { removed: `step ${at}: ${removed}`, scenario: { steps: [first, ...rest] } };
    }
  }
}

interface SmallerCase {
  readonly removed: string;
  readonly smaller: Case;
}

function* smallerCases(step: Case, operation: Operation): Iterable<SmallerCase> {
  const isRequired = (place: string, name: string): boolean =>
    operation.parameters.some(
      (each) => each.in === place && each.required && each.name.toLowerCase() === name.toLowerCase(),
    ) ||
    (step.validity.kind === 'invalid' && step.validity.where === `${place} ${name}`);
  for (const [at, { name }] of step.headers.entries())
    if (!/^content-type$/i.test(name) && !isRequired('header', name))
      yield { removed: name, smaller: { ...step, headers: step.headers.toSpliced(at, 1) } };
  const target = flat(step.target);
  const [path = '', query = ''] = target.text.split('?');
  const pairs = query.split('&').filter((pair) => pair !== '');
  for (const [at, pair] of pairs.entries())
    if (!isRequired('query', decodeURIComponent(pair.split('=')[0] ?? ''))) {
      const left = pairs.toSpliced(at, 1).join('&');
      const text = left === '' ? path : `${path}?${left}`;
      yield { removed: pair, smaller: { ...step, target: target.filled(text) } };
    }
  yield* smallerBodies(step, operation);
}

function* smallerBodies(step: Case, { body: declared }: Operation): Iterable<SmallerCase> {
  if (step.body.kind !== 'text') return;
  const schema = declared?.content.find(({ type }) => /json/.test(type))?.schema;
  const body = flat(step.body.text, true);
  const value = parsed(body.text);
  if (schema === undefined || value === undefined) return;
  const validate = compileSchema(schema, { formats: 'assert', direction: 'request' });
  const keywordsOf = (text: string): string => {
    const { root } = parseJson(encodeText(text));
    return root === undefined
      ? 'no JSON'
      : [...new Set(validate(root).map(({ keyword }) => keyword))].sort().join(' ');
  };
  const before = keywordsOf(body.text);
  for (const { removed, smaller } of smallerValues(value)) {
    const text = JSON.stringify(smaller);
    if (keywordsOf(text) === before)
      yield { removed, smaller: { ...step, body: { kind: 'text', text: body.filled(text) } } };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A template as one text in which marks stand for its holes, and the way back. */
function flat(template: Template, isJson = false): { text: string; filled: (text: string) => Template } {
  const holes: Hole[] = [];
  const markOf = (at: number): string => (isJson ? `"\ue000${at}\ue001"` : `\ue000${at}\ue001`);
  const text = template
    .map((piece) => (typeof piece === 'string' ? piece : markOf(holes.push(piece) - 1)))
    .join('');
  const mark = isJson ? /"\ue000(\d+)\ue001"/ : /\ue000(\d+)\ue001/;
  const filled = (changed: string): Template =>
    changed
      .split(mark)
      .map((piece, at) => (at % 2 === 0 ? piece : (holes[Number(piece)] ?? piece)))
      .filter((piece) => piece !== '');
  return { text, filled };
}

/** The step once another is gone: what it took from there is what is sent where nothing is to be taken. */
function withoutTakes(step: Case, gone: number): Case {
  const changed = (template: Template): Template =>
    template.map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.take.step === gone) return piece.otherwise;
      return piece.take.step < gone
        ? piece
        : { ...piece, take: { ...piece.take, step: piece.take.step - 1 } };
    });
  return {
    ...step,
    target: changed(step.target),
    headers: step.headers.map(({ name, value }) => ({ name, value: changed(value) })),
    body: step.body.kind === 'text' ? { kind: 'text', text: changed(step.body.text) } : step.body,
  };
}
