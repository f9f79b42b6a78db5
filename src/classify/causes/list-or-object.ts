import type { Json } from '../../model/json.ts';
import type { Cause } from '../cause.ts';
import { eitherWay, exactly, likely } from '../evidence.ts';
import { isSameJson } from '../json-same.ts';

/** A list on one side is an object with a name for each value on the other. */
export const listOrObject: Cause = {
  name: 'list-or-object',
  title: 'A list on one side, an object on the other.',
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'typed readers refuse it; untyped ones loop over keys instead of values',
  evidence: "one side is a list, the other an object; certain where the object's values are the list's items",
  fix: {
    python: 'a namedtuple is written as a list: _asdict(), or a dataclass',
    go: 'a struct is written as an object, an array or slice as a list',
    any: 'PHP writes [] for an empty map and an object for a list with gaps: JSON_FORCE_OBJECT, array_values',
    node: 'Object.fromEntries for a Map, which is written as {}',
    rust: 'a tuple struct is a list, a struct an object',
  },
  notThis: {
    wrapped: 'the object has one member, which is the list',
    'driver-struct': 'the object is a wrapper',
  },
  examples: [
    {
      rows: [
        ['namedtuple', '["text","mod"]', '[]'],
        ['struct', '{"type":"text","text":"mod"}', '{}'],
      ],
    },
    {
      rows: [
        ['list', '["a","b"]'],
        ['sparse', '{"0":"a","1":"b"}'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['array object'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.json?.kind !== 'array' || other.json?.kind !== 'object') return undefined;
      const says = `${one.side} is a list, ${other.side} an object`;
      return holdsSame(one.json.items, other.json) ? exactly(says, 'with the same values') : likely(says);
    }),
};

function holdsSame(items: readonly Json[], object: Json & { readonly kind: 'object' }): boolean {
  return (
    items.length === object.members.length &&
    items.every((item, at) => isSameJson(item, object.members[at]?.value))
  );
}
