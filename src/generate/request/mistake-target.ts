import type { Parameter } from '../../model/operation.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { brokenParameter, brokenWhole } from './draw-draft.ts';
import { percentEncode, plainPercent } from './percent.ts';
import { primitiveText } from './primitive.ts';
import { soundTarget, type TargetFlaw } from './target-flaw.ts';
import type { Workshop } from './workshop.ts';

const paths: readonly (readonly [flaw: Partial<TargetFlaw>, reason: string])[] = [
  [{ afterPath: '/' }, 'the path ends in a slash'],
  [{ beforePath: '/' }, 'the path begins with two slashes'],
  [{ afterPath: '%2F' }, 'the path has an encoded slash'],
];

/**
 * A path that is not the operation's, and that some routers take for it. Dot segments are left out: clients resolve
 * them before they send, so that no service is relied on to.
 */
export function mistakePath(_workshop: Workshop, draft: Draft, { dice }: DrawOptions): Draft | undefined {
  const chosen = dice.pick(paths);
  if (chosen === undefined || draft.operation.path === '/') return undefined;
  const [flaw, reason] = chosen;
  return {
    ...draft,
    target: { ...soundTarget, ...flaw },
    validity: brokenWhole('path', 'path', reason),
    origin: 'hazard',
  };
}

/** A query that readers take in several ways: a bad escape, a semicolon, a name twice, a value left blank. */
export function mistakeQuery(_workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const { dice } = options;
  const own = draft.operation.parameters.filter((parameter) => parameter.in === 'query');
  if (own.length === 0) return undefined;
  const flaw = dice.pick([badPair, blankValue, repeatedName, repeatedName]);
  return flaw?.(draft, dice.pick(own), options);
}

const badPairs: readonly (readonly [pair: string, reason: string])[] = [
  ['%zz=1', 'a name has a % without two hexadecimal digits'],
  ['x=%', 'a value has a % without two hexadecimal digits'],
  ['x=%ff', 'a value is not UTF-8'],
  ['x=1;y=2', 'the query has a semicolon'],
  ['=1', 'a pair has no name'],
  ['x', 'a pair has no value'],
];

function badPair(draft: Draft, _parameter: Parameter | undefined, { dice }: DrawOptions): Draft | undefined {
  const chosen = dice.pick(badPairs);
  if (chosen === undefined) return undefined;
  const [pair, reason] = chosen;
  return {
    ...draft,
    target: { ...soundTarget, pairs: [pair] },
    validity: brokenWhole('query', 'query', reason),
    origin: 'hazard',
  };
}

function blankValue(
  draft: Draft,
  parameter: Parameter | undefined,
  { dice }: DrawOptions,
): Draft | undefined {
  if (parameter === undefined || parameter.allowEmptyValue) return undefined;
  const name = percentEncode(parameter.name, plainPercent);
  return {
    ...draft,
    parameters: draft.parameters.filter((each) => each.parameter !== parameter),
    target: { ...soundTarget, pairs: [dice.chance(0.7) ? `${name}=` : name] },
    validity: brokenParameter(parameter, { at: '', keyword: 'blank', reason: 'the value is left blank' }),
    origin: 'hazard',
  };
}

function repeatedName(
  draft: Draft,
  parameter: Parameter | undefined,
  { dice }: DrawOptions,
): Draft | undefined {
  const first = draft.parameters.find((each) => each.parameter === parameter);
  if (first === undefined || parameter === undefined) return undefined;
  if (first.value.kind === 'array' || first.value.kind === 'object') return undefined;
  const others = [primitiveText(first.value), '1', '2', ''];
  const name = percentEncode(parameter.name, plainPercent);
  return {
    ...draft,
    target: {
      ...soundTarget,
      pairs: [`${name}=${percentEncode(dice.pick(others) ?? '', plainPercent)}`],
    },
    validity: brokenParameter(parameter, { at: '', keyword: 'repeated', reason: 'the name comes twice' }),
    origin: 'hazard',
  };
}
