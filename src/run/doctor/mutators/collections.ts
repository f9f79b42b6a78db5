import type { JsonArray } from '../../../model/json.ts';
import { removed, replaced } from '../edits.ts';
import type { Located, ValueMutator } from '../mutator.ts';

/** A mutator of lists with at least so many items; `rebuild` gets the texts of the items. */
function ofLists(
  parts: Pick<ValueMutator, 'name' | 'causes' | 'needs' | 'circumstantial'>,
  least: number,
  rebuild: (items: readonly string[]) => string | undefined,
): ValueMutator {
  return {
    kind: 'value',
    of: ['list'],
    changesValueOnly: false,
    ...parts,
    change: (located: Located) => {
      const { value } = located;
      if (value.kind !== 'array' || value.items.length < least) return undefined;
      const rebuilt = rebuild(itemTexts(value, located));
      return rebuilt === undefined || rebuilt === located.text ? undefined : replaced(located, rebuilt);
    },
  };
}

function itemTexts({ items }: JsonArray, { slice }: Located): readonly string[] {
  return items.map(({ start, end }) => slice(start, end));
}

const listed = (items: readonly string[]): string => `[${items.join(',')}]`;

/** Lists in another order, longer, shorter, and as other things. */
export const lists: readonly ValueMutator[] = [
  ofLists(
    {
      name: 'list-order',
      circumstantial: true,
      causes: ['list-order'],
      needs: 'never two items that differ',
    },
    2,
    (items) => {
      const turned = items.toReversed();
      return turned.every((item, at) => item === items[at]) ? undefined : listed(turned);
    },
  ),
  ofLists(
    {
      name: 'list-repeat',
      circumstantial: true,
      causes: ['list-repeat', 'list-item'],
      needs: 'always empty',
    },
    1,
    (items) => listed([...items, items.at(-1) ?? '']),
  ),
  ofLists(
    { name: 'list-item', circumstantial: true, causes: ['list-item'], needs: 'always empty' },
    1,
    (items) => listed(items.slice(0, -1)),
  ),
  ofLists(
    {
      name: 'single-or-list',
      circumstantial: true,
      causes: ['single-or-list', 'type-changed'],
      needs: 'never one item alone',
    },
    1,
    (items) => (items.length === 1 ? items[0] : undefined),
  ),
];

/** A mutator of objects with at least so many members. */
function ofObjects(
  parts: Pick<ValueMutator, 'name' | 'causes' | 'needs' | 'circumstantial'>,
  least: number,
  rebuild: (members: readonly string[], keys: readonly string[]) => readonly string[],
): ValueMutator {
  return {
    kind: 'value',
    of: ['object'],
    changesValueOnly: false,
    ...parts,
    change: (located: Located) => {
      const { value, slice } = located;
      if (value.kind !== 'object' || value.members.length < least) return undefined;
      const [first, last] = [value.members[0], value.members.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      const [start, end] = [first.key.start, last.value.end];
      const texts = value.members.map((member) => slice(member.key.start, member.value.end));
      const second = value.members[1];
      // What stands between two members of this very object, so that only what is meant changes.
      const between = second === undefined ? ',' : slice(first.value.end, second.key.start);
      const rebuilt = rebuild(
        texts,
        value.members.map(({ key }) => key.value),
      );
      return [{ start, end, text: rebuilt.join(between) }];
    },
  };
}

/** Keys in another order, repeated, more of them. */
export const objects: readonly ValueMutator[] = [
  ofObjects(
    { name: 'key-order', circumstantial: true, causes: ['key-order'], needs: 'never two members' },
    2,
    ([first = '', second = '', ...rest]) => [second, first, ...rest],
  ),
  ofObjects(
    { name: 'repeated-key', circumstantial: true, causes: ['repeated-key'], needs: 'always empty' },
    1,
    (members) => [...members, members[0] ?? ''],
  ),
  ofObjects(
    {
      name: 'key-extra',
      circumstantial: true,
      causes: ['key-extra', 'unknown-member'],
      needs: 'always empty',
    },
    1,
    (members) => [...members, '"samewire_planted":true'],
  ),
];

/** A member's own key, and the member itself. */
export const members: readonly ValueMutator[] = [
  {
    kind: 'value',
    name: 'key-missing',
    ofMember: true,
    causes: [
      'key-missing',
      'null-or-absent',
      'zero-value-absent',
      'empty-collection-absent',
      'default-applied',
    ],
    needs: 'never there',
    of: ['null', 'boolean', 'integer', 'fraction', 'epoch', 'text', 'prose', 'time', 'list', 'object'],
    changesValueOnly: false,
    change: removed,
  },
  ofKey(
    {
      name: 'key-spelling',
      causes: ['key-spelling', 'key-renamed', 'key-missing', 'key-extra'],
      needs: 'never there',
    },
    (key) =>
      key.includes('_')
        ? key.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
        : `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
  ),
  ofKey(
    {
      name: 'key-renamed',
      causes: ['key-renamed', 'key-spelling', 'key-missing', 'key-extra'],
      needs: 'never there',
    },
    (key) => `${key}_value`,
  ),
];

function ofKey(
  parts: Pick<ValueMutator, 'name' | 'causes' | 'needs' | 'circumstantial'>,
  rename: (key: string) => string,
): ValueMutator {
  return {
    kind: 'value',
    ofMember: true,
    of: ['boolean', 'integer', 'fraction', 'epoch', 'text', 'prose', 'time', 'list', 'object'],
    changesValueOnly: false,
    ...parts,
    change: ({ member, slice }) => {
      const key = member?.object.members[member.at]?.key;
      if (key === undefined) return undefined;
      const spelled = slice(key.start + 1, key.end - 1);
      const renamed = rename(spelled);
      return renamed === spelled ? undefined : [{ start: key.start, end: key.end, text: `"${renamed}"` }];
    },
  };
}
