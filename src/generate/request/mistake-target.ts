import type { Operation, Parameter } from '../../model/operation.ts';
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
export function mistakePath(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  return options.dice.pick(pathMistakes)?.(workshop, draft, options);
}

/** A way to mistake the target. */
type Mistake = (workshop: Workshop, draft: Draft, options: DrawOptions) => Draft | undefined;

/** Every mistake in a path. */
export const pathMistakes: readonly Mistake[] = paths.map(
  (flawed) => (_workshop, draft) => withPathFlaw(draft, flawed),
);

function withPathFlaw(draft: Draft, [flaw, reason]: (typeof paths)[number]): Draft | undefined {
  if (draft.operation.path === '/') return undefined;
  return {
    ...draft,
    target: { ...soundTarget, ...flaw },
    validity: brokenWhole('path', 'path', reason),
    origin: 'hazard',
  };
}

/** A query that readers take in several ways: a bad escape, a semicolon, a name twice, a value left blank. */
export function mistakeQuery(_workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const own = ownOf(draft.operation);
  if (own.length === 0) return undefined;
  const flaw = options.dice.pick([badPair, blankValue, repeatedName, repeatedName]);
  return flaw(draft, options.dice.pick(own), options);
}

/** Every mistake in the query of an operation that has one. */
export function queryMistakes(operation: Operation): readonly Mistake[] {
  const own = ownOf(operation);
  if (own.length === 0) return [];
  return [
    ...badPairs.map(
      (bad): Mistake =>
        (_workshop, draft) =>
          withBadPair(draft, bad),
    ),
    ...own.flatMap((parameter): Mistake[] => [
      (_workshop, draft, options) => blankValue(draft, parameter, options),
      (_workshop, draft, options) => repeatedName(draft, parameter, options),
    ]),
  ];
}

function ownOf({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'query');
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
  return chosen && withBadPair(draft, chosen);
}

function withBadPair(draft: Draft, [pair, reason]: (typeof badPairs)[number]): Draft {
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
