import type { Json } from '../../model/json.ts';
import type { Dice } from '../draw/dice.ts';
import type { Spot } from './marked.ts';
import { anyItem, type Token } from './value-places.ts';

/** The value at the place with what rebuilds the whole around it; any of several items is picked. */
export function spotAt(root: Json, tokens: readonly Token[], dice: Dice): Spot | undefined {
  let spot: Spot | undefined = { value: root, replace: (value) => value };
  for (const token of tokens) spot = spot && below(spot, token, dice);
  return spot;
}

function below({ value, replace }: Spot, token: Token, dice: Dice): Spot | undefined {
  if (value.kind === 'array' && token === anyItem) {
    const at = dice.below(value.items.length);
    const item = value.items[at];
    return (
      item && { value: item, replace: (other) => replace({ ...value, items: value.items.with(at, other) }) }
    );
  }
  if (value.kind !== 'object') return undefined;
  const at =
    token === anyItem
      ? dice.below(value.members.length)
      : value.members.findIndex(({ key }) => key.value === token);
  const member = value.members[at];
  return (
    member && {
      value: member.value,
      replace: (other) => replace({ ...value, members: value.members.with(at, { ...member, value: other }) }),
    }
  );
}
