import type { Operation } from '../../model/operation.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft } from '../request/draft.ts';
import { isSuccess } from './feed.ts';
import { canTake } from './take.ts';

const conditionShare = 0.5;

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
    if (!dice.chance(conditionShare)) return each;
    const step = steps.findLastIndex(({ operation }) => declaresHeader(operation, source));
    if (step < 0) return each;
    return { ...each, take: { kind: 'response header', step, name: source } as const };
  });
  return { ...draft, parameters };
}

function declaresHeader({ responses }: Operation, name: string): boolean {
  return responses.some(
    ({ status, headers }) =>
      isSuccess(status) && headers.some((header) => header.name.toLowerCase() === name.toLowerCase()),
  );
}
