import type { HeaderField } from '../../model/header.ts';
import type { Operation } from '../../model/operation.ts';
import type { DrawOptions } from '../solve/sampler.ts';

const anything = '*/*';
const namedShare = 0.75;

/** The Accept field for an operation that succeeds in several media types: mostly one of them, or none for any. */
export function acceptFields(
  operation: Operation,
  { dice, edge }: Pick<DrawOptions, 'dice' | 'edge'>,
): readonly HeaderField[] {
  const types = answeredTypes(operation);
  if (types.length < 2) return [];
  const first = types[(edge ?? 0) % types.length] ?? anything;
  if (edge !== undefined) return [['Accept', first]];
  return dice.chance(namedShare) ? [['Accept', dice.pick(types) ?? anything]] : [];
}

/** The media types that the document gives answers of success; ranges too, as clients may ask for one. */
function answeredTypes({ responses }: Operation): readonly string[] {
  const good = responses.filter(({ status }) => /^(?:2|default)/i.test(status));
  const types = good.flatMap(({ content }) => content.map(({ type }) => type.trim()));
  return [...new Set(types)].filter((type) => /^[!-~]+\/[!-~]+$/.test(type));
}
