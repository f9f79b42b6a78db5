import { jsonNull, jsonString } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { pointerTokens } from '../../model/pointer.ts';
import type { Take } from '../../model/scenario.ts';
import { resolvePointer } from '../../wire/resolve-pointer.ts';
import type { Draft } from '../request/draft.ts';
import type { Feed, FeedTarget } from './feed.ts';

/** The parameter that a feed is for. */
export function findParameter(operation: Operation, into: FeedTarget): Parameter | undefined {
  if (into.kind !== 'parameter') return undefined;
  return operation.parameters.find(
    ({ name, in: place }) => name === into.name && (into.in === undefined || into.in === place),
  );
}

/** Whether taking a value there leaves what the request breaks on purpose as it is. */
export function canTake({ operation, body, validity }: Draft, into: FeedTarget): boolean {
  if (into.kind === 'body')
    return body.kind === 'json' && (validity.kind === 'valid' || validity.where !== 'body');
  const parameter = findParameter(operation, into);
  if (parameter === undefined || validity.kind === 'valid') return parameter !== undefined;
  return validity.where !== `${parameter.in} ${parameter.name}`;
}

function takeOf({ from, or }: Feed, step: number): Take {
  return { ...from, step, ...(or === undefined ? {} : { or }) };
}

/** The draft taking the value, where it has the parameter or the member. */
export function withTake(draft: Draft, each: Feed, step: number): Draft {
  const take = takeOf(each, step);
  if (each.into.kind === 'parameter') {
    const parameter = findParameter(draft.operation, each.into);
    const parameters = draft.parameters.map((own) =>
      own.parameter === parameter && own.value.kind !== 'object' ? { ...own, take } : own,
    );
    return { ...draft, parameters };
  }
  const { body } = draft;
  if (body.kind !== 'json') return draft;
  const at = each.into.pointer;
  if (resolvePointer(body.value, at) !== undefined)
    return { ...draft, body: { ...body, takes: new Map([...body.takes, [at, take]]) } };
  const [key, ...deeper] = pointerTokens(at);
  if (key === undefined || deeper.length > 0 || body.value.kind !== 'object') return draft;
  const member = {
    key: jsonString(key),
    value: jsonNull,
  };
  const value = { ...body.value, members: [...body.value.members, member] };
  return { ...draft, body: { ...body, value, takes: new Map([...body.takes, [at, take]]) } };
}
