import { replaced } from '../edits.ts';
import type { Located, ValueMutator } from '../mutator.ts';

/** The lexeme of a number that fits, or undefined. */
function numberLike({ value }: Located, form: RegExp): string | undefined {
  return value.kind === 'number' && form.test(value.lexeme) ? value.lexeme : undefined;
}

/** A mutator of number lexemes of one form. */
function ofNumbers(
  parts: Omit<ValueMutator, 'kind' | 'change'>,
  form: RegExp,
  spell: (lexeme: string) => string,
): ValueMutator {
  return {
    kind: 'value',
    ...parts,
    change: (located) => {
      const lexeme = numberLike(located, form);
      if (lexeme === undefined) return undefined;
      const spelled = spell(lexeme);
      return spelled === lexeme ? undefined : replaced(located, spelled);
    },
  };
}

const anyNumber = /^-?\d/;
const plainInteger = /^-?\d{1,15}$/;
const withFraction = /^-?\d+\.\d+$/;

/** The same number spelled otherwise, and other numbers. */
export const numbers: readonly ValueMutator[] = [
  ofNumbers(
    {
      name: 'number-spelling',
      causes: ['number-spelling', 'decimal-scale'],
      needs: 'never a whole number',
      of: ['integer', 'fraction'],
      changesValueOnly: false,
    },
    /^-?\d{1,15}(?:\.0)?$/,
    (lexeme) => (lexeme.endsWith('.0') ? lexeme.slice(0, -2) : `${lexeme}.0`),
  ),
  ofNumbers(
    {
      name: 'exponent-spelling',
      causes: ['exponent-spelling', 'number-spelling'],
      needs: 'never a number',
      of: ['integer', 'fraction'],
      changesValueOnly: false,
    },
    /^-?\d+(?:\.\d+)?$/,
    (lexeme) => `${lexeme}e0`,
  ),
  ofNumbers(
    {
      name: 'decimal-scale',
      causes: ['decimal-scale', 'number-spelling'],
      needs: 'never a fraction',
      of: ['fraction'],
      changesValueOnly: false,
    },
    withFraction,
    (lexeme) => `${lexeme}00`,
  ),
  ofNumbers(
    {
      name: 'float-precision',
      circumstantial: true,
      causes: ['float-precision', 'last-digit', 'rounding'],
      needs: 'never more digits than 32 bits hold',
      of: ['fraction'],
      changesValueOnly: true,
    },
    /^-?\d+\.\d{4,}$/,
    (lexeme) => String(Math.fround(Number(lexeme))),
  ),
  ofNumbers(
    {
      name: 'rounding',
      causes: ['rounding', 'float-precision', 'epoch-fraction', 'last-digit'],
      needs: 'never a fraction',
      of: ['fraction'],
      changesValueOnly: true,
    },
    /^-?\d+\.\d*[1-9]\d*$/,
    (lexeme) => String(Math.round(Number(lexeme))),
  ),
  ofNumbers(
    {
      name: 'integer-precision',
      circumstantial: true,
      causes: ['integer-precision'],
      needs: 'never beyond 2^53',
      of: ['integer'],
      changesValueOnly: true,
    },
    /^-?\d{16,30}$/,
    (lexeme) => String(BigInt(Number(lexeme))),
  ),
  ofNumbers(
    {
      name: 'off-by-one',
      causes: ['off-by-one', 'number-value'],
      needs: 'never a whole number',
      of: ['integer'],
      changesValueOnly: true,
    },
    plainInteger,
    (lexeme) => String(Number(lexeme) + 1),
  ),
  ofNumbers(
    {
      name: 'number-sign',
      circumstantial: true,
      causes: ['number-sign'],
      needs: 'never a number but zero',
      of: ['integer', 'fraction'],
      changesValueOnly: true,
    },
    /^-?\d*\.?\d*[1-9]\d*$/,
    (lexeme) => (lexeme.startsWith('-') ? lexeme.slice(1) : `-${lexeme}`),
  ),
  ofNumbers(
    {
      name: 'number-as-string',
      causes: ['number-as-string'],
      needs: 'never a number',
      of: ['integer', 'fraction', 'epoch'],
      changesValueOnly: false,
    },
    anyNumber,
    (lexeme) => `"${lexeme}"`,
  ),
  ofNumbers(
    {
      name: 'number-unit',
      circumstantial: true,
      causes: ['number-unit', 'epoch-unit', 'number-value'],
      needs: 'never a number but zero',
      of: ['integer', 'epoch'],
      changesValueOnly: true,
    },
    /^-?[1-9]\d{0,11}$/,
    (lexeme) => `${lexeme}000`,
  ),
];

/** Booleans as other things, and the other one. */
export const booleans: readonly ValueMutator[] = [
  {
    kind: 'value',
    name: 'boolean-value',
    causes: ['boolean-value'],
    needs: 'never a boolean',
    of: ['boolean'],
    changesValueOnly: true,
    change: (located) =>
      located.value.kind === 'boolean' ? replaced(located, String(!located.value.value)) : undefined,
  },
  {
    kind: 'value',
    name: 'boolean-as-number',
    causes: ['boolean-as-number'],
    needs: 'never a boolean',
    of: ['boolean'],
    changesValueOnly: false,
    change: (located) =>
      located.value.kind === 'boolean' ? replaced(located, located.value.value ? '1' : '0') : undefined,
  },
  {
    kind: 'value',
    name: 'boolean-as-text',
    causes: ['boolean-as-text'],
    needs: 'never a boolean',
    of: ['boolean'],
    changesValueOnly: false,
    change: (located) =>
      located.value.kind === 'boolean' ? replaced(located, `"${located.value.value}"`) : undefined,
  },
];
