import { smallerJson } from '../shrink/smaller-json.ts';
import type { Draft, ParameterDraft } from './draft.ts';
import { canBeWritten, mayBeRead } from './draw-parameter.ts';
import type { Workshop } from './workshop.ts';

/** The draft without its Accept, with a parameter less, or with a plainer value of one. */
export function* smallerParameters(workshop: Workshop, draft: Draft): Iterable<Draft> {
  const { parameters } = draft;
  const bare = draft.headers.filter(([name]) => name !== 'Accept');
  if (bare.length < draft.headers.length) yield { ...draft, headers: bare };
  for (const [at, each] of parameters.entries()) {
    if (!each.parameter.required && each.parameter.in !== 'path' && !isBroken(draft, each))
      yield { ...draft, parameters: parameters.toSpliced(at, 1) };
  }
  for (const [at, each] of parameters.entries()) {
    const { schema } = each.parameter;
    if (schema === undefined || each.take !== undefined) continue;
    for (const value of smallerJson(each.value)) {
      if (!canBeWritten(each.parameter, value)) continue;
      const errors = workshop.sampler(schema).judge(value);
      const isSame = isBroken(draft, each)
        ? errors.some(
            ({ keyword }) => draft.validity.kind === 'invalid' && keyword === draft.validity.keyword,
          ) && !mayBeRead(workshop, each.parameter, value)
        : errors.length === 0;
      if (isSame) yield { ...draft, parameters: parameters.with(at, { ...each, value }) };
    }
  }
}

function isBroken({ validity }: Draft, { parameter }: ParameterDraft): boolean {
  return validity.kind === 'invalid' && validity.where === `${parameter.in} ${parameter.name}`;
}
