import { jsonString } from '../../model/json.ts';
import type { Operation } from '../../model/operation.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft, ParameterDraft } from '../request/draft.ts';
import { isSuccess } from './is-success.ts';
import { canTake } from './take.ts';

const conditionShare = 0.5;
const takenShare = 0.75;
const asTakenShare = 0.7;

const conditions: ReadonlyMap<string, string> = new Map([
  ['if-match', 'ETag'],
  ['if-none-match', 'ETag'],
  ['if-unmodified-since', 'Last-Modified'],
  ['if-modified-since', 'Last-Modified'],
]);

/** A conditional header takes what the latest answer about the resource said. */
export function withCondition(steps: readonly Draft[], draft: Draft, dice: Dice): Draft {
  const parameters = draft.parameters.map((each) => {
    const source =
      each.parameter.in === 'header' ? conditions.get(each.parameter.name.toLowerCase()) : undefined;
    const into = { kind: 'parameter', name: each.parameter.name, in: each.parameter.in } as const;
    if (source === undefined || each.take !== undefined || !canTake(draft, into)) return each;
    if (!dice.chance(takenShare)) return each;
    const step = steps.findLastIndex(({ operation }) => declaresHeader(operation, source));
    if (step < 0) return each;
    const take = { kind: 'response header', step, name: source } as const;
    return source === 'ETag' ? { ...each, take, ...spelledCondition(each, dice) } : { ...each, take };
  });
  return { ...draft, parameters };
}

/**
 * Now and then the tag is one of a list, or made weak, or any (RFC 9110, 13.1): `If-None-Match` compares weakly, and
 * `If-Match` does not.
 */
function spelledCondition({ value }: ParameterDraft, dice: Dice): Partial<ParameterDraft> {
  if (dice.chance(asTakenShare)) return {};
  const way = dice.below(4);
  if (way === 0) return { take: undefined, value: jsonString('*') };
  if (way === 1) return { around: ['W/', ''] };
  return { value, around: way === 2 ? ['"other", ', ''] : ['', ',"other"'] };
}

/**
 * A read of the same thing without its condition, where no earlier step tells what the condition needs and the read
 * itself does: `GET` for an `ETag`, then `GET` again with `If-None-Match`.
 */
export function sourceOfCondition(steps: readonly Draft[], draft: Draft, dice: Dice): Draft | undefined {
  const { operation, parameters, validity } = draft;
  if (operation.method.toUpperCase() !== 'GET' || validity.kind !== 'valid' || !dice.chance(conditionShare))
    return undefined;
  if (steps.length === 0 && operation.path.includes('{')) return undefined;
  const condition = parameters.find(({ parameter, take }) => {
    const source = parameter.in === 'header' ? conditions.get(parameter.name.toLowerCase()) : undefined;
    return source !== undefined && take === undefined && declaresHeader(operation, source);
  });
  if (condition === undefined) return undefined;
  return { ...draft, parameters: parameters.filter((each) => each !== condition) };
}

function declaresHeader({ responses }: Operation, name: string): boolean {
  return responses.some(
    ({ status, headers }) =>
      isSuccess(status) && headers.some((header) => header.name.toLowerCase() === name.toLowerCase()),
  );
}
