import type { Json } from '../../model/json.ts';
import type { Keyword } from '../keyword.ts';
import { isIntegerLexeme } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `type`: the JSON type, or one of several; an integer is a number without a fraction, however spelled. */
export const type: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    const names = typeNames(value);
    const [only = ''] = names;
    if (only === '') return undefined;
    const wanted = names.join(' or ');
    const accepts = names.length > 1 ? acceptsAny(names) : acceptsOne(only);
    return {
      on: 'any',
      check: (json, run) =>
        accepts(json) || fail(run, place, json, (found) => `is ${describeType(found)}, not ${wanted}`),
    };
  },
};

function acceptsOne(name: string): (json: Json) => boolean {
  if (name === 'integer') return isInteger;
  return (json) => json.kind === name;
}

function acceptsAny(names: readonly string[]): (json: Json) => boolean {
  const kinds = new Set(names);
  const integers = kinds.has('integer');
  return (json) => kinds.has(json.kind) || (integers && isInteger(json));
}

function isInteger(json: Json): boolean {
  return json.kind === 'number' && isIntegerLexeme(json.lexeme);
}

function typeNames(value: Json): readonly string[] {
  const list = value.kind === 'array' ? value.items : [value];
  return list.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}

function describeType(json: Json): string {
  return json.kind === 'number' ? `the number ${json.lexeme.slice(0, 40)}` : json.kind;
}
