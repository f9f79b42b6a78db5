import type { Json } from '../../model/json.ts';
import type { Keyword } from '../keyword.ts';
import { isIntegerLexeme } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `type`: the JSON type, or one of several; an integer is a number without a fraction, however spelled. */
export const type: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    const names = typeNames(value);
    if (names.size === 0) return undefined;
    const integersOnly = names.has('integer') && !names.has('number');
    const wanted = [...names].join(' or ');
    return {
      on: 'any',
      check: (json, run) => {
        if (names.has(json.kind)) return true;
        if (integersOnly && json.kind === 'number' && isIntegerLexeme(json.lexeme)) return true;
        return fail(run, place, json, (found) => `is ${describeType(found)}, not ${wanted}`);
      },
    };
  },
};

function typeNames(value: Json): ReadonlySet<string> {
  const list = value.kind === 'array' ? value.items : [value];
  return new Set(list.flatMap((item) => (item.kind === 'string' ? [item.value] : [])));
}

function describeType(json: Json): string {
  return json.kind === 'number' ? `the number ${json.lexeme.slice(0, 40)}` : json.kind;
}
