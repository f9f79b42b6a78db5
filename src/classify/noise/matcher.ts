import { type Difference, type Fragment, placeName } from '../../model/difference.ts';
import type { OperationKey } from '../../model/operation.ts';

/** How a declared matcher accepts a pair of values. */
export type MatcherRule =
  | { readonly kind: 'regex'; readonly pattern: RegExp }
  /** Numbers no further apart than this. */
  | { readonly kind: 'tolerance'; readonly apart: number }
  /** Both values are among these. */
  | { readonly kind: 'set'; readonly values: readonly string[] }
  /** Both sides have something here. */
  | { readonly kind: 'presence' }
  | { readonly kind: 'function'; readonly accepts: (legacy: string, candidate: string) => boolean };

/** A rule that loosens the comparison at one place; `*` in operation and pointer stands for anything within a part. */
export interface Matcher {
  readonly operation: string | undefined;
  readonly where: string | undefined;
  readonly pointer: string | undefined;
  readonly rule: MatcherRule;
  readonly owner: string;
  readonly reason: string;
  /** How often it was needed; 0 at the end is reported as unused. */
  uses: number;
}

/** What a matcher says of the difference when one accepts it, or undefined. */
export function matcherFor(
  difference: Difference,
  { operation, matchers }: { readonly operation: OperationKey; readonly matchers: readonly Matcher[] },
): string | undefined {
  for (const matcher of matchers) {
    if (!covers(matcher, operation, difference) || !accepts(matcher.rule, difference)) continue;
    matcher.uses += 1;
    return `declared by ${matcher.owner}: ${matcher.reason}`;
  }
  return undefined;
}

function covers(matcher: Matcher, operation: OperationKey, difference: Difference): boolean {
  return (
    matchesGlob(matcher.operation, operation) &&
    matchesGlob(matcher.where, placeName(difference.place)) &&
    (matcher.pointer === undefined ||
      matchesGlob(matcher.pointer, difference.pattern) ||
      matcher.pointer === difference.pointer)
  );
}

/** Whether the text fits a pattern in which `*` stands for any characters; no pattern fits all. */
export function matchesGlob(glob: string | undefined, text: string): boolean {
  if (glob === undefined || glob === text) return true;
  const parts = glob.split('*');
  if (parts.length === 1) return false;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found === -1 || found + part.length > text.length - last.length) return false;
    from = found + part.length;
  }
  return true;
}

function accepts(rule: MatcherRule, { legacy, candidate }: Difference): boolean {
  const [one, other] = [textOf(legacy), textOf(candidate)];
  if (one === undefined || other === undefined) return false;
  switch (rule.kind) {
    case 'regex':
      return rule.pattern.test(one) && rule.pattern.test(other);
    case 'tolerance':
      return Math.abs(Number(one) - Number(other)) <= rule.apart;
    case 'set':
      return rule.values.includes(one) && rule.values.includes(other);
    case 'presence':
      return true;
    case 'function':
      return rule.accepts(one, other);
  }
}

function textOf(fragment: Fragment): string | undefined {
  if (fragment.kind === 'absent') return undefined;
  if (fragment.json?.kind === 'string') return fragment.json.value;
  return new TextDecoder().decode(fragment.bytes.subarray(0, 65_536));
}
