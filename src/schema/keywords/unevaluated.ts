import type { Keyword } from '../keyword.ts';
import { checkMember } from './properties.ts';

/** `unevaluatedProperties`: the values of keys that nothing else in the schema covers. */
export const unevaluatedProperties: Keyword = {
  vocabulary: 'unevaluated',
  compile: ({ subschema }) => {
    const check = subschema('unevaluatedProperties');
    return {
      on: 'object',
      check: (json, run, seen) => {
        if (json.kind !== 'object' || seen?.everyKey === true) return true;
        let valid = true;
        for (const member of json.members) {
          if (seen?.keys.has(member.key.value) === true || checkMember(member, check, run)) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        if (seen !== undefined) seen.everyKey = true;
        return valid;
      },
    };
  },
};

/** `unevaluatedItems`: the items that nothing else in the schema covers. */
export const unevaluatedItems: Keyword = {
  vocabulary: 'unevaluated',
  compile: ({ subschema }) => {
    const check = subschema('unevaluatedItems');
    return {
      on: 'array',
      check: (json, run, seen) => {
        if (json.kind !== 'array' || seen?.everyItem === true) return true;
        let valid = true;
        for (const [index, item] of json.items.entries()) {
          if (seen?.indexes.has(index) === true) continue;
          run.path.push(index);
          const holds = check(item, run, undefined);
          run.path.pop();
          if (holds) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        if (seen !== undefined) seen.everyItem = true;
        return valid;
      },
    };
  },
};
