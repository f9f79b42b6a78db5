import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A repetition of up to this many is no more than a factor. */
const small = 10;

/**
 * How long a text a backtracking engine may be given: none where repetitions are nested or repeat alternatives (the time
 * may double with every character), less the more repetitions follow one another (each multiplies it by the length).
 */
export function safeLength(source: string, flags: 'u' | ''): number {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags === 'u' });
  let repetitions = 0;
  let nested = false;
  visitRegExpAST(pattern, {
    onQuantifierEnter: (quantifier) => {
      if (quantifier.max <= small) return;
      repetitions += 1;
      nested ||= branchesWithin(quantifier.element);
    },
  });
  if (nested) return 0;
  // Without an anchor, each start is tried: one more factor.
  return Math.floor(10_000_000 ** (1 / (repetitions + 1)));
}

/** Whether a part can match one text in several ways. */
function branchesWithin(element: AST.Element): boolean {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  let branches = element.alternatives.length > 1;
  visitRegExpAST(element, {
    onQuantifierEnter: ({ min, max }) => {
      branches ||= max > min;
    },
    onGroupEnter: ({ alternatives }) => {
      branches ||= alternatives.length > 1;
    },
    onCapturingGroupEnter: ({ alternatives }) => {
      branches ||= alternatives.length > 1;
    },
  });
  return branches;
}
