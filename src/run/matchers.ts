import type { Matcher, MatcherRule } from '../classify/noise/matcher.ts';
import { Fault } from '../model/fault.ts';
import type { MatcherSetting } from '../model/settings.ts';

/** The matchers that the settings declare, none of them used yet. */
export function matchersOf(settings: readonly MatcherSetting[]): readonly Matcher[] {
  return settings.map(({ operation, where, pointer, match, owner, reason }) => ({
    operation,
    where,
    pointer,
    owner,
    reason,
    rule: ruleOf(match),
    uses: 0,
  }));
}

function ruleOf(match: MatcherSetting['match']): MatcherRule {
  if ('regex' in match) return { kind: 'regex', pattern: patternOf(match.regex) };
  if ('tolerance' in match) return { kind: 'tolerance', apart: match.tolerance };
  if ('set' in match) return { kind: 'set', values: match.set };
  if ('accepts' in match) return { kind: 'function', accepts: match.accepts };
  return { kind: 'presence' };
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch (cause) {
    throw new Fault(
      'config-invalid',
      `the matcher's regex ${JSON.stringify(text)} is none: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
}
