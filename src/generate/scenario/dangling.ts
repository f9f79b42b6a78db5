import { type Json, jsonObject, memberOf, textOf } from '../../model/json.ts';
import type { Parameter } from '../../model/operation.ts';
import { pointerTokens } from '../../model/pointer.ts';
import type { Validity } from '../../model/scenario.ts';
import type { SchemaError } from '../../model/schema.ts';
import { resolveReference, schemaAt } from '../../schema/resolve.ts';
import type { Draft } from '../request/draft.ts';
import type { Planning } from './draw-plan.ts';

/**
 * The draft without the optional members and parameters that name another resource and take nothing: what they name
 * does not exist.
 */
export function withoutDangling(planning: Planning, draft: Draft): Draft {
  return withoutDanglingMembers(planning, withoutDanglingParameters(planning, draft));
}

function withoutDanglingParameters({ feeds }: Planning, draft: Draft): Draft {
  const fed = feeds.get(draft.operation.key) ?? [];
  const parameters = draft.parameters.filter(({ parameter, take }) => {
    const isKept = parameter.required || parameter.in !== 'query' || take !== undefined;
    if (isKept || isBroken(draft, parameter) || !mayBeName(parameter)) return true;
    return !fed.some(
      ({ into }) =>
        into.kind === 'parameter' &&
        into.name === parameter.name &&
        (into.in === undefined || into.in === parameter.in),
    );
  });
  return parameters.length === draft.parameters.length ? draft : { ...draft, parameters };
}

/** Text that is not one of a few words: only such a parameter can name what does not exist. */
function mayBeName({ schema }: Parameter): boolean {
  if (schema === undefined) return true;
  const reference = textOf(schemaAt(schema), '$ref');
  const target = reference === undefined ? undefined : resolveReference(schema, reference);
  const own = schemaAt(target ?? schema);
  return memberOf(own, 'enum') === undefined && (textOf(own, 'type') ?? 'string') === 'string';
}

function isBroken({ validity }: Draft, parameter: Parameter): boolean {
  return validity.kind === 'invalid' && validity.where === `${parameter.in} ${parameter.name}`;
}

function withoutDanglingMembers({ workshop, feeds }: Planning, draft: Draft): Draft {
  const { body } = draft;
  if (body.kind !== 'json' || body.value.kind !== 'object') return draft;
  const dangling = new Set<string>();
  for (const { into } of feeds.get(draft.operation.key) ?? []) {
    const [key, ...deeper] =
      into.kind === 'body' && !body.takes.has(into.pointer) ? pointerTokens(into.pointer) : [];
    if (key !== undefined && deeper.length === 0) dangling.add(key);
  }
  if (dangling.size === 0) return draft;
  const value = jsonObject(
    body.value.members.filter(({ key, value: own }) => !dangling.has(key.value) || own.kind === 'null'),
  );
  const { schema } = body.media;
  const isAsBefore = (changed: Json): boolean =>
    schema === undefined || isSameBreach(workshop.sampler(schema).judge(changed), draft.validity);
  if (isAsBefore(value)) return { ...draft, body: { ...body, value } };
  return withoutOptional({ workshop, feeds }, draft, dangling);
}

/** Whether a valid body stays valid, and one that breaks a constraint still breaks it at the same place. */
function isSameBreach(errors: readonly SchemaError[], validity: Validity): boolean {
  if (validity.kind === 'valid' || validity.where !== 'body') return errors.length === 0;
  return errors.some(({ keyword, at }) => keyword === validity.keyword && at === validity.pointer);
}

/** Where not all can go: each that can. */
function withoutOptional({ workshop }: Planning, draft: Draft, dangling: ReadonlySet<string>): Draft {
  const { body } = draft;
  if (body.kind !== 'json' || body.value.kind !== 'object' || body.media.schema === undefined) return draft;
  const sampler = workshop.sampler(body.media.schema);
  let { members } = body.value;
  for (const key of dangling) {
    const fewer = members.filter((member) => member.key.value !== key || member.value.kind === 'null');
    if (fewer.length < members.length && isSameBreach(sampler.judge(jsonObject(fewer)), draft.validity))
      members = fewer;
  }
  return { ...draft, body: { ...body, value: jsonObject(members) } };
}
