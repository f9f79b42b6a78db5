import type { Json, JsonObject } from '../../model/json.ts';
import { flagOf, memberOf, textOf } from '../../model/json.ts';
import type { Keyword, KeywordContext } from '../keyword.ts';
import { resolveReference, schemaAt } from '../resolve.ts';
import { fail } from '../run.ts';

/** `required`: these keys are there. */
export const required: Keyword = {
  vocabulary: 'validation',
  compile: (context) => {
    const names = textsOf(context.value).filter((name) => isAsked(context, name));
    if (names.length === 0) return undefined;
    const { place } = context;
    return {
      on: 'object',
      check: (json, run) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const name of names) {
          if (hasKey(json, name)) continue;
          valid = fail(run, place, name, (key) => `lacks the property ${JSON.stringify(key)}`);
          if (run.quiet > 0) return false;
        }
        return valid;
      },
    };
  },
};

/** `dependentRequired`: where one key is there, these are too. */
export const dependentRequired: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    if (value.kind !== 'object') return undefined;
    const groups = value.members.map((member) => ({
      key: member.key.value,
      names: textsOf(member.value),
    }));
    return {
      on: 'object',
      check: (json, run) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const { key, names } of groups) {
          if (!hasKey(json, key)) continue;
          for (const name of names) {
            if (hasKey(json, name)) continue;
            valid = fail(run, place, [key, name], describeLack);
          }
        }
        return valid;
      },
    };
  },
};

function describeLack([key, name]: readonly string[]): string {
  return `has ${JSON.stringify(key)} but lacks ${JSON.stringify(name)}`;
}

/** Few members are looked through faster than an index of them is made. */
const looked = 32;

/** Whether the object has the key. */
export function hasKey(json: JsonObject, key: string): boolean {
  if (json.members.length > looked) return memberOf(json, key) !== undefined;
  for (const member of json.members) if (member.key.value === key) return true;
  return false;
}

function textsOf(value: Json): readonly string[] {
  if (value.kind !== 'array') return [];
  return value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}

/** OpenAPI: a required property that is `readOnly` is not asked of requests, one that is `writeOnly` not of responses. */
function isAsked(context: KeywordContext, name: string): boolean {
  const { direction } = context.settings;
  if (direction === undefined) return true;
  let property = memberOf(context.sibling('properties'), name);
  const reference = textOf(property, '$ref');
  if (reference !== undefined && !isOneWay(property, direction)) {
    const target = resolveReference(context.schema, reference);
    property = target === undefined ? undefined : schemaAt(target);
  }
  return !isOneWay(property, direction);
}

function isOneWay(property: Json | undefined, direction: 'request' | 'response'): boolean {
  return flagOf(property, direction === 'request' ? 'readOnly' : 'writeOnly') === true;
}
