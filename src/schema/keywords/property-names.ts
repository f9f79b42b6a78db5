import type { Keyword } from '../keyword.ts';

/** `propertyNames`: each key, as a string. */
export const propertyNames: Keyword = {
  vocabulary: 'applicator',
  compile: ({ subschema }) => {
    const check = subschema('propertyNames');
    return {
      on: 'object',
      check: (json, run) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const { key } of json.members) {
          run.path.push(key.value);
          const holds = check(key, run, undefined);
          run.path.pop();
          if (holds) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        return valid;
      },
    };
  },
};
