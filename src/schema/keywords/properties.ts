import type { Json, Member } from '../../model/json.ts';
import type { Keyword, KeywordContext } from '../keyword.ts';
import { compilePattern } from '../pattern.ts';
import type { Check, Run } from '../run.ts';

/** `properties`: the values of keys named; of a repeated key, each value. */
export const properties: Keyword = {
  vocabulary: 'applicator',
  compile: ({ value, subschema }) => {
    if (value.kind !== 'object') return undefined;
    const checks = new Map(
      value.members.map((member) => [member.key.value, subschema('properties', member.key.value)]),
    );
    return {
      on: 'object',
      check: (json, run, seen) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const member of json.members) {
          const check = checks.get(member.key.value);
          if (check === undefined) continue;
          seen?.keys.add(member.key.value);
          if (checkMember(member, check, run)) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        return valid;
      },
    };
  },
};

/** `patternProperties`: the values of keys that match. */
export const patternProperties: Keyword = {
  vocabulary: 'applicator',
  compile: (context) => {
    const patterns = keyPatterns(context, context.value);
    if (patterns.length === 0) return undefined;
    return {
      on: 'object',
      check: (json, run, seen) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const member of json.members) {
          for (const { matches, check } of patterns) {
            if (!matches(member.key.value)) continue;
            seen?.keys.add(member.key.value);
            if (checkMember(member, check, run)) continue;
            if (run.quiet > 0) return false;
            valid = false;
          }
        }
        return valid;
      },
    };
  },
};

/** `additionalProperties`: the values of keys that neither `properties` nor `patternProperties` covers. */
export const additionalProperties: Keyword = {
  vocabulary: 'applicator',
  compile: (context) => {
    const named = context.sibling('properties');
    const names = new Set(named?.kind === 'object' ? named.members.map((member) => member.key.value) : []);
    const patterns = keyPatterns(context, context.sibling('patternProperties'));
    const check = context.subschema('additionalProperties');
    return {
      on: 'object',
      check: (json, run, seen) => {
        if (json.kind !== 'object') return true;
        let valid = true;
        for (const member of json.members) {
          const key = member.key.value;
          if (names.has(key) || patterns.some(({ matches }) => matches(key))) continue;
          seen?.keys.add(key);
          if (checkMember(member, check, run)) continue;
          if (run.quiet > 0) return false;
          valid = false;
        }
        return valid;
      },
    };
  },
};

/** Applies a check to a member's value, at its place. */
export function checkMember(member: Member, check: Check, run: Run): boolean {
  run.path.push(member.key.value);
  const holds = check(member.value, run, undefined);
  run.path.pop();
  return holds;
}

interface KeyPattern {
  readonly matches: (key: string) => boolean;
  readonly check: Check;
}

function keyPatterns(context: KeywordContext, value: Json | undefined): readonly KeyPattern[] {
  if (value?.kind !== 'object') return [];
  return value.members.flatMap(({ key }) => {
    const matches = compilePattern(key.value, (reason) =>
      context.settings.unsupported(context.place, reason),
    );
    return matches === undefined
      ? []
      : [{ matches, check: context.subschema('patternProperties', key.value) }];
  });
}
