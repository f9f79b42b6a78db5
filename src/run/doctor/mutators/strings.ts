import { replaced, respelled } from '../edits.ts';
import type { Located, ValueMutator } from '../mutator.ts';

type Parts = Omit<ValueMutator, 'kind' | 'change' | 'of' | 'changesValueOnly'> &
  Partial<Pick<ValueMutator, 'of' | 'changesValueOnly'>>;

/** A mutator that spells the same string otherwise; `spell` gets the lexeme as Latin-1 and the value. */
function ofSpelling(parts: Parts, spell: (lexeme: string, value: string) => string): ValueMutator {
  return {
    kind: 'value',
    of: ['text', 'prose'],
    changesValueOnly: false,
    ...parts,
    change: (located) => {
      if (located.value.kind !== 'string') return undefined;
      const spelled = spell(located.text, located.value.value);
      return spelled === located.text ? undefined : replaced(located, spelled);
    },
  };
}

/** A mutator that makes another string of the value. */
function ofValue(parts: Parts, change: (value: string) => string): ValueMutator {
  return {
    kind: 'value',
    of: ['text', 'prose'],
    changesValueOnly: true,
    ...parts,
    change: (located: Located) => {
      if (located.value.kind !== 'string') return undefined;
      const changed = change(located.value.value);
      return changed === located.value.value ? undefined : respelled(located, changed);
    },
  };
}

const hexOf = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same string with other escapes. */
export const stringSpellings: readonly ValueMutator[] = [
  ofSpelling(
    {
      name: 'unicode-escape',
      circumstantial: true,
      causes: ['unicode-escape', 'escape-spelling'],
      needs: 'never a character beyond ASCII',
    },
    (lexeme, value) =>
      /^[\0-\x7f]*$/.test(value) ? lexeme : JSON.stringify(value).replace(/[^\0-\x7f]/g, hexOf),
  ),
  ofSpelling(
    {
      name: 'html-escape',
      circumstantial: true,
      of: ['prose'],
      causes: ['html-escape', 'escape-spelling'],
      needs: 'never <, > or &',
    },
    (lexeme) => lexeme.replace(/[<>&]/g, hexOf),
  ),
  ofSpelling(
    {
      name: 'solidus-escape',
      circumstantial: true,
      causes: ['solidus-escape', 'escape-spelling'],
      needs: 'never a solidus',
    },
    (lexeme) => lexeme.replace(/(?<!\\)\//g, '\\/'),
  ),
  ofSpelling(
    {
      name: 'escape-spelling',
      circumstantial: true,
      causes: ['escape-spelling', 'unicode-escape'],
      needs: 'never a letter',
    },
    (lexeme) => (/\\/.test(lexeme) ? lexeme : lexeme.replace(/[a-z]/, hexOf)),
  ),
];

/** Another string. */
export const stringValues: readonly ValueMutator[] = [
  ofValue(
    {
      name: 'letter-case',
      circumstantial: true,
      causes: ['letter-case', 'enum-spelling', 'id-form'],
      needs: 'never a small letter',
    },
    (value) => value.toUpperCase(),
  ),
  ofValue(
    {
      name: 'trimmed-space',
      circumstantial: true,
      of: ['prose'],
      causes: ['trimmed-space'],
      needs: 'never space at an end',
    },
    (value) => value.trim(),
  ),
  ofValue(
    {
      name: 'string-truncated',
      circumstantial: true,
      of: ['prose'],
      causes: ['string-truncated'],
      needs: 'never longer than 20 characters',
    },
    (value) => [...value].slice(0, 20).join(''),
  ),
  ofValue(
    {
      name: 'prefix-added',
      causes: ['prefix-added', 'string-value', 'enum-spelling', 'id-form'],
      needs: 'never a string',
      changesValueOnly: false,
    },
    (value) => `v_${value}`,
  ),
  ofValue(
    { name: 'empty-string', causes: ['empty-string'], needs: 'always empty', changesValueOnly: false },
    () => '',
  ),
  ofValue(
    {
      name: 'unicode-normalisation',
      circumstantial: true,
      causes: ['unicode-normalisation'],
      needs: 'never a character that decomposes',
    },
    (value) => value.normalize('NFD'),
  ),
  ofValue(
    {
      name: 'newline-form',
      circumstantial: true,
      of: ['prose'],
      causes: ['newline-form'],
      needs: 'never a line end',
    },
    (value) => value.replace(/(?<!\r)\n/g, '\r\n'),
  ),
  ofValue(
    {
      name: 'non-ascii-lost',
      circumstantial: true,
      causes: ['non-ascii-lost', 'character-encoding', 'surrogate-replaced'],
      needs: 'never a character beyond ASCII',
    },
    (value) => value.replace(/[^\0-\x7f]/g, '?'),
  ),
  ofValue(
    {
      name: 'html-entity',
      circumstantial: true,
      of: ['prose'],
      causes: ['html-entity', 'markup'],
      needs: 'never <, > or &',
    },
    (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  ),
];
