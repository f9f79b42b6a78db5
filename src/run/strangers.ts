import type { Bijection } from '../classify/noise/bijection.ts';
import { isIdentifierPair } from '../classify/noise/form.ts';
import { readScalars } from '../classify/noise/reading.ts';
import type { Difference } from '../model/difference.ts';
import type { Json } from '../model/json.ts';
import { type JsonPointer, pointer, pointerPattern } from '../model/pointer.ts';
import type { Pair } from '../model/side.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';

/** Identifiers that name an item, as their key tells. */
const identityKey = /^(_?id|uuid|guid)$/i;

/**
 * The differences with lists of other things set right: where two items carry identifiers that do not stand for each
 * other, the values in the list's items cannot be told apart from that, and where the same items stand in another
 * order, that is the one difference.
 */
export function withoutStrangers(
  differences: readonly Difference[],
  contradictions: readonly Difference[],
  { ids, bodies }: Acquaintance,
): readonly Difference[] {
  const strange = differences.filter(
    (difference) =>
      itemOf(difference.pointer) !== undefined &&
      (contradictions.includes(difference) || isOtherIdentity(difference)),
  );
  const namesakes = namesakesAmong(differences, { ids, bodies });
  if (strange.length === 0 && namesakes.length === 0) return differences;
  const mixedUp = [...strange.map(({ pointer: at }) => itemOf(at) ?? ''), ...namesakes].map(listOf);
  const identities = strange.filter(({ pointer: at }) => identityKey.test(at.split('/').at(-1) ?? ''));
  const told = identities.length > 0 ? identities : strange;
  const left = differences.filter(
    (difference) =>
      difference.place.kind !== 'body' ||
      difference.level === 'spelling' ||
      told.includes(difference) ||
      !mixedUp.some((list) => isInsideItem(difference.pointer, list)),
  );
  const reordered = groupsOf(told).filter((group) => isReordered(group, ids));
  return reordered.reduce<readonly Difference[]>(asOneOrder, left);
}

/** Which identifiers stand for each other, and both bodies as JSON, read when first asked for. */
export interface Acquaintance {
  readonly ids: Bijection;
  readonly bodies: () => Pair<Json | undefined>;
}

/**
 * Things that carry one identifier on both sides and are not the same: each side has since given it to something else
 * (the two count on their own). The empty text stands for the whole body.
 */
function namesakesAmong(
  differences: readonly Difference[],
  { ids, bodies }: Acquaintance,
): readonly string[] {
  const deep = differences.filter(({ place, level }) => place.kind === 'body' && level !== 'spelling');
  if (deep.length === 0 || ids.isEmpty) return [];
  const { legacy, candidate } = bodies();
  const holders = new Set(deep.flatMap(({ pointer: at }) => ['', ...itemsAbove(at)]));
  return [...holders].filter((holder) => {
    const [one, other] = [identityOf(legacy, holder), identityOf(candidate, holder)];
    return one !== undefined && one === other && ids.contradicts(one, one);
  });
}

/** The list of an item; of the whole body, the body itself. */
function listOf(item: string): string {
  return item.replace(/\/\d+$/, '');
}

/** Whether the place is in an item of the list (or, of the whole body, anywhere in it), not the item itself. */
function isInsideItem(at: JsonPointer, list: string): boolean {
  if (!at.startsWith(`${list}/`)) return false;
  return list === '' || at.slice(list.length + 1).includes('/');
}

/** The identifier that a thing carries at the pointer, or undefined. */
export function identityOf(root: Json | undefined, at = ''): string | undefined {
  const thing = root === undefined ? undefined : resolvePointer(root, pointer(at));
  if (thing?.kind !== 'object') return undefined;
  const member = thing.members.find(
    ({ key, value }) => identityKey.test(key.value) && value.kind === 'string',
  );
  return member?.value.kind === 'string' ? member.value.value : undefined;
}

function itemsAbove(at: JsonPointer): readonly string[] {
  const parts = at.split('/');
  return parts.flatMap((part, index) =>
    index > 0 && /^\d+$/.test(part) ? [parts.slice(0, index + 1).join('/')] : [],
  );
}

function isOtherIdentity(difference: Difference): boolean {
  if (difference.fact !== 'string-value' && difference.fact !== 'number-value') return false;
  if (!identityKey.test(difference.pointer.split('/').at(-1) ?? '')) return false;
  const scalars = readScalars(difference);
  return scalars !== undefined && isIdentifierPair(scalars);
}

/** The pointer of the innermost list item that holds the place, or undefined outside lists. */
function itemOf(at: JsonPointer): string | undefined {
  const parts = at.split('/').slice(0, -1);
  for (let end = parts.length; end > 1; end -= 1)
    if (/^\d+$/.test(parts[end - 1] ?? '')) return parts.slice(0, end).join('/');
  return undefined;
}

/** Differences of one member over the items of one list. */
type Group = readonly [Difference, ...Difference[]];

function groupsOf(strange: readonly Difference[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const difference of strange) {
    const item = itemOf(difference.pointer) ?? '';
    const key = `${item.slice(0, item.lastIndexOf('/'))}\n${difference.pointer.slice(item.length)}`;
    const group = groups.get(key);
    groups.set(key, group === undefined ? [difference] : [...group, difference]);
  }
  return [...groups.values()];
}

/** Whether the identifiers of one side are those of the other, elsewhere in the list. */
function isReordered(group: Group, ids: Bijection): boolean {
  if (group.length < 2) return false;
  const scalars = group.map(readScalars);
  const legacy = scalars.map((pair) => ids.candidateOf(pair?.[0].text ?? '')).sort();
  const candidate = scalars.map((pair) => pair?.[1].text ?? '').sort();
  return legacy.every((id, at) => id === candidate[at]);
}

function asOneOrder(differences: readonly Difference[], group: Group): readonly Difference[] {
  const [first] = group;
  const list = (itemOf(first.pointer) ?? '').replace(/\/\d+$/, '');
  const pattern = first.pattern.slice(0, Math.max(0, first.pattern.lastIndexOf('/*')));
  const order: Difference = {
    ...first,
    fact: 'item-order',
    level: 'value',
    pointer: pointer(list),
    pattern: pointerPattern(pattern),
  };
  const others = differences.filter(
    (difference) => !group.includes(difference) && !isInside(difference, list, group),
  );
  return [...others, order];
}

/** Another member of a moved item, such as a link that holds its identifier. */
function isInside({ pointer: at }: Difference, list: string, group: Group): boolean {
  return (
    at.startsWith(`${list}/`) && group.some((difference) => at.startsWith(`${itemOf(difference.pointer)}/`))
  );
}
