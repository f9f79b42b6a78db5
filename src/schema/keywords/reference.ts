import type { Keyword } from '../keyword.ts';
import { dynamicName, resolveDynamicReference, resolveReference } from '../resolve.ts';
import type { Check } from '../run.ts';
import { abandon } from '../run.ts';

/** `$ref`: valid against the schema named. */
export const reference: Keyword = {
  vocabulary: 'core',
  compile: ({ value, place, schema, target }) => {
    if (value.kind !== 'string') return undefined;
    const found = resolveReference(schema, value.value);
    const check: Check =
      found === undefined
        ? (_, run) => abandon(run, place, `the reference ${value.value} leads nowhere`)
        : target(found);
    return { on: 'any', check };
  },
};

/** `$dynamicRef`: valid against the schema that the outermost resource with this `$dynamicAnchor` names. */
export const dynamicReference: Keyword = {
  vocabulary: 'core',
  compile: (context) => {
    const { value, place, schema, target } = context;
    if (value.kind !== 'string') return undefined;
    const first = resolveReference(schema, value.value);
    if (dynamicName(first, value.value) === undefined) return reference.compile(context);
    const checks = new Map<string, Check>();
    return {
      on: 'any',
      check: (json, run, seen) => {
        const found = resolveDynamicReference(schema, value.value, run.scope);
        if (found === undefined) return abandon(run, place, `the reference ${value.value} leads nowhere`);
        const key = `${found.uri}#${found.pointer}`;
        const check = checks.get(key) ?? target(found);
        checks.set(key, check);
        return check(json, run, seen);
      },
    };
  },
};
