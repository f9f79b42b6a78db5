import type { Keyword } from '../keyword.ts';
import { hasKey } from './required.ts';

/** `dependentSchemas`: where a key is there, the whole object is valid against its schema. */
export const dependentSchemas: Keyword = {
  vocabulary: 'applicator',
  compile: ({ value, subschema }) => {
    if (value.kind !== 'object') return undefined;
    const checks = value.members.map(({ key }) => ({
      key: key.value,
      check: subschema('dependentSchemas', key.value),
    }));
    return {
      on: 'object',
      check: (json, run, seen) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const { key, check } of checks) {
          if (!hasKey(json, key) || check(json, run, seen)) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        return valid;
      },
    };
  },
};
