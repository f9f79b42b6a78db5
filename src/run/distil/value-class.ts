import type { Json, JsonNumber, JsonString } from '../../model/json.ts';

/** What a reader must cope with at one place of a body: the kind of the value, and what is special about its spelling. */
export function classesOf(value: Json): readonly string[] {
  switch (value.kind) {
    case 'null':
    case 'boolean':
      return [value.kind];
    case 'object':
      return [value.members.length === 0 ? 'empty object' : 'object'];
    case 'array':
      return [value.items.length === 0 ? 'empty list' : 'list'];
    case 'number':
      return numberClasses(value);
    case 'string':
      return stringClasses(value);
  }
}

const largestExact = 9_007_199_254_740_992n;

function numberClasses({ lexeme }: JsonNumber): readonly string[] {
  const isInteger = /^-?\d+$/.test(lexeme);
  const special = [
    ...(/^-0(\.0*)?$/.test(lexeme) ? ['negative zero'] : []),
    ...(/[eE]/.test(lexeme) ? ['exponent'] : []),
    ...(isInteger && lexeme.length > 15 && isPastExact(lexeme) ? ['integer past 2^53'] : []),
  ];
  return [isInteger ? 'integer' : 'fraction', ...special];
}

function isPastExact(lexeme: string): boolean {
  // A longer one is past it anyway, and reading it takes time that grows with the square of its length.
  if (lexeme.length > 20) return true;
  const value = BigInt(lexeme);
  return value > largestExact || value < -largestExact;
}

function stringClasses({ value, lexeme }: JsonString): readonly string[] {
  if (value === '') return ['empty string'];
  return [
    'string',
    ...(lexeme?.includes('\\') === true ? ['escape'] : []),
    ...(/[^\u0000-\u007f]/.test(value) ? ['past ASCII'] : []),
  ];
}
