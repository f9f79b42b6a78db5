import type { MediaType, Operation } from '../../model/operation.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { drawBody, noBody } from './draw-body.ts';
import { brokenParameter, brokenWhole } from './draw-draft.ts';
import { drawParameter } from './draw-parameter.ts';
import { type Malformation, malformations, malformedBody } from './malformed.ts';
import { hasRoom, type IsValid } from './marked.ts';
import { bodyKind } from './media.ts';
import { mistakeLeaf } from './mistake-leaf.ts';
import { mistakeParameter } from './mistake-parameter.ts';
import { mistakePath, mistakeQuery } from './mistake-target.ts';
import type { Negation } from './negation.ts';
import { renameMember } from './rename-member.ts';
import type { Workshop } from './workshop.ts';

interface Weighed {
  readonly negation: Negation;
  readonly weight: number;
}

const negations: readonly Weighed[] = [
  { negation: breakBody, weight: 10 },
  { negation: breakParameter, weight: 4 },
  { negation: mistakeParameter, weight: 3 },
  { negation: leaveOutParameter, weight: 2 },
  { negation: malformBody, weight: 4 },
  { negation: mistakeLeaf, weight: 6 },
  { negation: renameMember, weight: 2 },
  { negation: leaveOutBody, weight: 1 },
  { negation: mistakeMediaType, weight: 1 },
  { negation: mistakeMethod, weight: 1 },
  { negation: mistakePath, weight: 1 },
  { negation: mistakeQuery, weight: 2 },
];

const tries = 12;

/** The valid request, changed to break one constraint; undefined where nothing about it can be broken. */
export function drawNegative(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const { dice, edge } = options;
  const deck = negations.flatMap(({ negation, weight }) => Array.from({ length: weight }, () => negation));
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const chosen = edge === undefined ? dice.pick(deck) : edge % 2 === 0 ? breakBody : breakParameter;
    const negative = (attempt > 0 && edge !== undefined ? dice.pick(deck) : chosen)?.(
      workshop,
      draft,
      options,
    );
    if (negative !== undefined) return negative;
  }
  return undefined;
}

function breakBody(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  if (draft.operation.body === undefined) return undefined;
  const drawn = drawBody(workshop, draft.operation, { ...options, mode: 'invalid' });
  if (drawn?.broken === undefined) return undefined;
  const { keyword, at, message } = drawn.broken;
  return {
    ...draft,
    body: drawn.body,
    validity: { kind: 'invalid', where: 'body', pointer: at, keyword, reason: message },
  };
}

function breakParameter(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const parameter = options.dice.pick(
    draft.operation.parameters.filter(({ schema }) => schema !== undefined),
  );
  if (parameter === undefined) return undefined;
  const drawn = drawParameter(workshop, parameter, { ...options, mode: 'invalid' });
  if (drawn?.broken === undefined) return undefined;
  const { keyword, at, message } = drawn.broken;
  const others = draft.parameters.filter((each) => each.parameter !== parameter);
  return {
    ...draft,
    parameters: [...others, { parameter, value: drawn.value, take: undefined }],
    validity: brokenParameter(parameter, { at, keyword, reason: message }),
  };
}

function leaveOutParameter(_workshop: Workshop, draft: Draft, { dice }: DrawOptions): Draft | undefined {
  const parameter = dice.pick(
    draft.operation.parameters.filter((each) => each.required && each.in !== 'path'),
  );
  if (parameter === undefined) return undefined;
  return {
    ...draft,
    parameters: draft.parameters.filter((each) => each.parameter !== parameter),
    validity: brokenParameter(parameter, {
      at: '',
      keyword: 'required',
      reason: 'the parameter is required',
    }),
  };
}

function malformBody(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const malformation = options.dice.pick(malformations);
  return malformation && malformed(malformation, workshop, draft, options);
}

/** The request with a body flawed in this way; undefined where it has no JSON. */
export function malformed(
  malformation: Malformation,
  workshop: Workshop,
  draft: Draft,
  { dice }: DrawOptions,
): Draft | undefined {
  const { body } = draft;
  if (body.kind !== 'json' || workshop.settings.spelling === 'plain') return undefined;
  const isValid = validityOf(workshop, body.media);
  return {
    ...draft,
    body: malformedBody(
      malformation,
      { value: body.value, dice, isValid },
      body.contentType ?? 'application/json',
    ),
    validity: brokenWhole('body', malformation.name, malformation.reason),
    origin: 'hazard',
  };
}

/** The request without the body that it needs. */
export function leaveOutBody(_workshop: Workshop, draft: Draft, { dice }: DrawOptions): Draft | undefined {
  if (draft.operation.body?.required !== true) return undefined;
  const contentType = dice.chance(0.75) && draft.body.kind !== 'none' ? draft.body.contentType : undefined;
  return {
    ...draft,
    body: { ...noBody, contentType },
    validity: brokenWhole('body', 'required', 'the body is required'),
  };
}

const otherTypes = [
  'text/plain',
  'application/json',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'image/png',
];

/** The request with a body of a media type that the operation does not take. */
export function mistakeMediaType(
  _workshop: Workshop,
  draft: Draft,
  { dice }: DrawOptions,
): Draft | undefined {
  const { body, operation } = draft;
  if (body.kind === 'none' || body.kind === 'multipart') return undefined;
  const declared = new Set(operation.body?.content.map(({ type }) => type.toLowerCase()));
  if ([...declared].some((type) => type.includes('*'))) return undefined;
  const type = dice.pick(otherTypes.filter((each) => !declared.has(each) && bodyKind(each) !== body.kind));
  if (type === undefined) return undefined;
  return {
    ...draft,
    body: { ...body, contentType: type },
    validity: brokenWhole('media type', 'content', `${type} is not one of the media types of the body`),
  };
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];

function mistakeMethod(workshop: Workshop, draft: Draft, { dice }: DrawOptions): Draft | undefined {
  const method = dice.pick(undeclaredMethods(workshop, draft.operation));
  return method === undefined ? undefined : withMethod(draft, method);
}

function undeclaredMethods({ operations }: Workshop, { path }: Operation): readonly string[] {
  const declared = operations.filter((each) => each.path === path).map(({ method }) => method.toUpperCase());
  return methods.filter((each) => !declared.includes(each));
}

function withMethod(draft: Draft, method: string): Draft {
  return {
    ...draft,
    method,
    validity: brokenWhole('method', methodKeyword(method), `${method} is not declared for the path`),
  };
}

/** Frameworks and middlewares answer HEAD and OPTIONS by themselves, all others alike. */
function methodKeyword(method: string): string {
  return method === 'HEAD' || method === 'OPTIONS' ? method.toLowerCase() : 'method';
}

/** The request by each of the methods that the path does not declare: what is refused, and what `Allow` says. */
export function methodMistakes(workshop: Workshop, operation: Operation): readonly Negation[] {
  return undeclaredMethods(workshop, operation).map(
    (method): Negation =>
      (_workshop, draft) =>
        withMethod(draft, method),
  );
}

function validityOf(workshop: Workshop, { schema }: MediaType): IsValid {
  return (value) => schema === undefined || workshop.sampler(schema).judge(value).length === 0;
}

/** Whether a flaw finds a place in the body in which nothing else is broken by it. */
export function hasRoomForFlaws(workshop: Workshop, { body }: Draft): boolean {
  return body.kind === 'json' && hasRoom(body.value, validityOf(workshop, body.media));
}

/** The ways in which a request of the operation may be broken at all. */
export function canBeBroken(operation: Operation): boolean {
  return operation.body !== undefined || operation.parameters.some(({ schema }) => schema !== undefined);
}
