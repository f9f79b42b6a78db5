import { removed, replaced } from '../edits.ts';
import type { Located, ValueMutator } from '../mutator.ts';

const isEmptyList = ({ value }: Located): boolean => value.kind === 'array' && value.items.length === 0;
const isEmptyObject = ({ value }: Located): boolean => value.kind === 'object' && value.members.length === 0;
const isZero = ({ text }: Located): boolean => /^(?:-?0(?:\.0+)?|false|"")$/.test(text);

/** Null, absent, empty and zero in each other's place. */
export const nullAndAbsence: readonly ValueMutator[] = [
  {
    kind: 'value',
    name: 'null-or-absent',
    ofMember: true,
    causes: ['null-or-absent', 'key-missing'],
    needs: 'never null',
    of: ['null'],
    changesValueOnly: false,
    change: (located) => (located.value.kind === 'null' ? removed(located) : undefined),
  },
  {
    kind: 'value',
    name: 'null-or-empty-string',
    causes: ['null-or-empty-string', 'null-or-value'],
    needs: 'never null',
    of: ['null'],
    changesValueOnly: false,
    change: (located) => (located.value.kind === 'null' ? replaced(located, '""') : undefined),
  },
  {
    kind: 'value',
    name: 'null-or-zero',
    circumstantial: true,
    causes: ['null-or-zero', 'null-or-value'],
    needs: 'never zero',
    of: ['integer', 'fraction'],
    changesValueOnly: false,
    change: (located) =>
      located.value.kind === 'number' && isZero(located) ? replaced(located, 'null') : undefined,
  },
  {
    kind: 'value',
    name: 'null-or-empty-list',
    circumstantial: true,
    causes: ['null-or-empty-list'],
    needs: 'never empty',
    of: ['list'],
    changesValueOnly: false,
    change: (located) => (isEmptyList(located) ? replaced(located, 'null') : undefined),
  },
  {
    kind: 'value',
    name: 'empty-collection-absent',
    ofMember: true,
    circumstantial: true,
    causes: ['empty-collection-absent', 'key-missing'],
    needs: 'never empty',
    of: ['list', 'object'],
    changesValueOnly: false,
    change: (located) => (isEmptyList(located) || isEmptyObject(located) ? removed(located) : undefined),
  },
  {
    kind: 'value',
    name: 'zero-value-absent',
    ofMember: true,
    circumstantial: true,
    causes: ['zero-value-absent', 'key-missing'],
    needs: 'never zero, false or empty',
    of: ['integer', 'fraction', 'boolean', 'text', 'prose'],
    changesValueOnly: false,
    change: (located) => (isZero(located) ? removed(located) : undefined),
  },
  {
    kind: 'value',
    name: 'null-or-value',
    causes: [
      'null-or-value',
      'null-or-zero',
      'null-or-empty-string',
      'null-or-empty-list',
      'null-or-zero-object',
      'null-or-empty-object',
    ],
    needs: 'always null',
    of: ['boolean', 'text', 'prose', 'integer', 'object', 'time'],
    changesValueOnly: false,
    change: (located) => (located.value.kind === 'null' ? undefined : replaced(located, 'null')),
  },
];
