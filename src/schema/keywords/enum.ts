import type { Json } from '../../model/json.ts';
import { keyOf } from '../../wire/json-key.ts';
import { writeJson } from '../../wire/write-json.ts';
import type { Keyword, KeywordContext, Rule } from '../keyword.ts';
import { fail } from '../run.ts';

/** `enum`: one of these values. */
export const enumeration: Keyword = {
  vocabulary: 'validation',
  compile: (context) => (context.value.kind === 'array' ? oneOf(context, context.value.items) : undefined),
};

/** `const`: this value. */
export const constant: Keyword = {
  vocabulary: 'validation',
  compile: (context) => oneOf(context, [context.value]),
};

function oneOf({ place }: KeywordContext, allowed: readonly Json[]): Rule {
  const texts = new Set<string>();
  const others = new Set<string>();
  for (const json of allowed) {
    if (json.kind === 'string') texts.add(json.value);
    else others.add(keyOf(json));
  }
  const list = allowed.slice(0, 10).map(brief).join(', ');
  return {
    on: 'any',
    check: (json, run) => {
      if (json.kind === 'string' ? texts.has(json.value) : others.size > 0 && others.has(keyOf(json))) {
        return true;
      }
      return fail(
        run,
        place,
        json,
        (found) => `is ${brief(found)}, not ${allowed.length > 1 ? 'one of ' : ''}${list}`,
      );
    },
  };
}

function brief(json: Json): string {
  const text = json.kind === 'array' || json.kind === 'object' ? json.kind : writeJson(json);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
