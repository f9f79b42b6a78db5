import { textOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { schemaAt } from '../../schema/resolve.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { brokenParameter, brokenWhole } from './draw-draft.ts';
import { drawParameter } from './draw-parameter.ts';
import { percentEncode, plainPercent } from './percent.ts';
import { primitiveText } from './primitive.ts';
import { soundTarget, type TargetFlaw } from './target-flaw.ts';
import { referencedSchema } from './value-places.ts';
import type { Workshop } from './workshop.ts';

type PathFlaw = readonly [flaw: Partial<TargetFlaw>, keyword: string, reason: string];

/** Each is forgiven by another mechanism of a router, so that each has a keyword. */
const paths: readonly PathFlaw[] = [
  [{ afterPath: '/' }, 'slash-at-end', 'the path ends in a slash'],
  [{ beforePath: '/' }, 'two-slashes', 'the path begins with two slashes'],
  [{ afterPath: '%2F' }, 'encoded-slash', 'the path has an encoded slash'],
  [{ capitals: true }, 'letter-case', 'the path is spelled in capitals'],
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

function withPathFlaw(draft: Draft, [flaw, keyword, reason]: PathFlaw): Draft | undefined {
  if (draft.operation.path === '/') return undefined;
  return {
    ...draft,
    target: { ...soundTarget, ...flaw },
    validity: brokenWhole('path', keyword, reason),
    origin: 'hazard',
  };
}

/** A query that readers take in several ways: a bad escape, a semicolon, a name twice, a value left blank. */
export function mistakeQuery(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const own = ownOf(draft.operation);
  if (own.length === 0) return undefined;
  const kind = options.dice.pick(['bad pair', 'blank', 'repeated', 'repeated'] as const);
  const parameter = options.dice.pick(own);
  if (kind === 'blank') return blankValue(draft, parameter, options);
  if (kind === 'repeated') return repeatedName(workshop, draft, parameter, options);
  const bad = options.dice.pick(badPairsOf(workshop));
  return bad && withBadPair(draft, bad);
}

/** Every mistake in the query of an operation that has one. */
export function queryMistakes(workshop: Workshop, operation: Operation): readonly Mistake[] {
  const own = ownOf(operation);
  if (own.length === 0) return [];
  return [
    ...badPairsOf(workshop).map(
      (bad): Mistake =>
        (_workshop, draft) =>
          withBadPair(draft, bad),
    ),
    ...own.flatMap((parameter): Mistake[] => [
      (_workshop, draft, options) => blankValue(draft, parameter, options),
      (workshop, draft, options) => repeatedName(workshop, draft, parameter, options),
      ...oddSpellings(parameter),
    ]),
  ];
}

function ownOf({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'query');
}

type BadPair = readonly [pair: string, keyword: string, reason: string];

/** A server's own parser may refuse them before the service sees them (RFC 3986, 2.1): sent only where that is asked for. */
const brokenPairs: readonly BadPair[] = [
  ['%zz=1', 'percent', 'a name has a % without two hexadecimal digits'],
  ['x=%', 'percent', 'a value has a % without two hexadecimal digits'],
  ['x=%4', 'percent', 'a value ends within a percent-encoded byte'],
];

const oddPairs: readonly BadPair[] = [
  ['x=%ff', 'invalid-utf8', 'a value is not UTF-8'],
  ['x=1;y=2', 'semicolon', 'the query has a semicolon'],
  ['=1', 'no-name', 'a pair has no name'],
  ['x', 'no-value', 'a pair has no value'],
];

function badPairsOf({ settings }: Workshop): readonly BadPair[] {
  return settings.protocol ? [...brokenPairs, ...oddPairs] : oddPairs;
}

function withBadPair(draft: Draft, [pair, keyword, reason]: BadPair): Draft {
  return {
    ...draft,
    target: { ...soundTarget, pairs: [pair] },
    validity: brokenWhole('query', keyword, reason),
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

const oddNumbers = ['%2B1', '+1', '1+', '01', '1.0', '1e0', '0x1', '1_0', '%EF%BC%91', '1abc'];
const oddBooleans = ['1', '0', 'True', 'TRUE', 'yes', 'on'];

/** A number or a boolean as some readers spell it: each of two ways, one of those that convert loosely. */
function oddSpellings(parameter: Parameter): readonly Mistake[] {
  const type = parameter.schema && textOf(schemaAt(referencedSchema(parameter.schema)), 'type');
  const odd = type === 'integer' || type === 'number' ? oddNumbers : type === 'boolean' ? oddBooleans : [];
  const half = Math.ceil(odd.length / 2);
  return [odd.slice(0, half), odd.slice(half)]
    .filter((group) => group.length > 0)
    .map(
      (group): Mistake =>
        (_workshop, draft, { dice }) =>
          withOddValue(draft, parameter, dice.pick(group) ?? '+1'),
    );
}

function withOddValue(draft: Draft, parameter: Parameter, odd: string): Draft {
  const name = percentEncode(parameter.name, plainPercent);
  return {
    ...draft,
    parameters: draft.parameters.filter((each) => each.parameter !== parameter),
    target: { ...soundTarget, pairs: [`${name}=${odd}`] },
    validity: brokenParameter(parameter, {
      at: '',
      keyword: 'spelling',
      reason: 'the value is spelled in a way that some readers convert',
    }),
    origin: 'hazard',
  };
}

function repeatedName(
  workshop: Workshop,
  draft: Draft,
  parameter: Parameter | undefined,
  options: DrawOptions,
): Draft | undefined {
  if (parameter === undefined) return undefined;
  const valid = { ...options, mode: 'valid' } as const;
  const known = draft.parameters.find((each) => each.parameter === parameter);
  const [first, second] = [
    known?.value ?? drawParameter(workshop, parameter, valid)?.value,
    drawParameter(workshop, parameter, valid)?.value,
  ];
  if (first === undefined || first.kind === 'array' || first.kind === 'object') return undefined;
  const other = options.dice.pick([second === undefined ? '1' : primitiveText(second), '']);
  return {
    ...draft,
    parameters: [
      ...draft.parameters.filter((each) => each !== known),
      { parameter, value: first, take: undefined },
    ],
    target: {
      ...soundTarget,
      pairs: [`${percentEncode(parameter.name, plainPercent)}=${percentEncode(other, plainPercent)}`],
    },
    validity: brokenParameter(parameter, { at: '', keyword: 'repeated', reason: 'the name comes twice' }),
    origin: 'hazard',
  };
}
