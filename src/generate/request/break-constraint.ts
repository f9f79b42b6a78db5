import { flagOf, type Json, jsonMember, jsonObject, jsonString, memberOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { schemaAt } from '../../schema/resolve.ts';
import type { Dice } from '../draw/dice.ts';
import type { DrawOptions, Sample } from '../solve/sampler.ts';
import { codePoints } from '../text/free-text.ts';
import type { Draft } from './draft.ts';
import { brokenParameter } from './draw-draft.ts';
import { drawParameter } from './draw-parameter.ts';
import type { Spot } from './marked.ts';
import { writableMedia } from './media.ts';
import { otherTypes } from './mistake-leaf.ts';
import type { Negation } from './negation.ts';
import { spotAt } from './spot-at.ts';
import { formatMisses, type NearMiss, nearMisses, textNear } from './text-near.ts';
import { placesIn, type ValuePlace } from './value-places.ts';
import { withSpot } from './with-spot.ts';
import type { Workshop } from './workshop.ts';

/** Keywords that a value breaks by itself; what depends on its members has rows of its own. */
const keywords = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'enum',
  'const',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const;

/** One way to break each constraint of the operation's body, at its own place: all else about the request is valid. */
export function bodyBreaches({ body }: Operation): readonly Negation[] {
  const schema = writableMedia(body)[0]?.schema;
  return schema === undefined ? [] : placesIn(schema).flatMap(breachesAt);
}

/** One way to break each constraint of each parameter. */
export function parameterBreaches({ parameters }: Operation): readonly Negation[] {
  return parameters.flatMap((parameter) =>
    parameter.schema === undefined
      ? []
      : placesIn(parameter.schema)
          .filter(({ tokens }) => tokens.length === 0)
          .flatMap(({ schema }) => keywordsOf(schema))
          .map(
            (keyword): Negation =>
              (workshop, draft, options) =>
                breakParameter(workshop, draft, options, { parameter, keyword }),
          ),
  );
}

function keywordsOf(schema: SchemaRef): readonly string[] {
  const own = schemaAt(schema);
  return keywords.filter((keyword) => memberOf(own, keyword) !== undefined);
}

function breachesAt(place: ValuePlace): readonly Negation[] {
  const own = schemaAt(place.schema);
  const required = memberOf(own, 'required');
  const missing = (required?.kind === 'array' ? required.items : []).flatMap((key): Negation[] =>
    key.kind === 'string' ? [changeAt(place, ({ value }) => without(value, key.value))] : [],
  );
  const isClosed = flagOf(own, 'additionalProperties') === false;
  return [
    ...keywordsOf(place.schema).flatMap((keyword) =>
      keyword === 'pattern' ? missText(place, nearMisses) : [breakAt(place, keyword)],
    ),
    ...(memberOf(own, 'format') === undefined ? [] : missText(place, formatMisses)),
    ...mistypings(own).map((way) =>
      changeAt(place, ({ value }) => otherTypes(value)[way] ?? otherTypes(value)[0]),
    ),
    ...missing,
    ...(isClosed ? [changeAt(place, ({ value }) => withStranger(value))] : []),
  ];
}

/** The ways to mistype what the schema describes: numbers and booleans have two that lenient readers take. */
function mistypings(schema: Json | undefined): readonly number[] {
  const type = memberOf(schema, 'type');
  if (type === undefined) return [];
  const names = type.kind === 'array' ? type.items : [type];
  const isLoose = names.some(
    (name) => name.kind === 'string' && /^(?:integer|number|boolean)$/.test(name.value),
  );
  return isLoose ? [0, 1] : [0];
}

function without(value: Json, key: string): Json | undefined {
  if (value.kind !== 'object' || memberOf(value, key) === undefined) return undefined;
  return jsonObject(value.members.filter((member) => member.key.value !== key));
}

function withStranger(value: Json): Json | undefined {
  return value.kind === 'object'
    ? jsonObject([...value.members, jsonMember('n', jsonString('x'))])
    : undefined;
}

type Change = (spot: Spot, dice: Dice) => Json | undefined;

function changeAt(place: ValuePlace, change: Change): Negation {
  return (workshop, draft, options) =>
    withSpot(workshop, draft, options, (value) => {
      const spot = spotAt(value, place.tokens, options.dice);
      const other = spot && change(spot, options.dice);
      return spot && other && spot.replace(other);
    });
}

function missText(place: ValuePlace, groups: readonly (readonly NearMiss[])[]): readonly Negation[] {
  return groups.map((ways) =>
    changeAt(place, ({ value }, dice) =>
      value.kind === 'string' ? jsonString(textNear(value.value, dice, ways)) : undefined,
    ),
  );
}

function breakAt(place: ValuePlace, keyword: string): Negation {
  return (workshop, draft, options) => {
    const sample = nearest(keyword, (edge) =>
      workshop.sampler(place.schema).draw({ ...options, mode: 'invalid', breaking: keyword, edge }),
    );
    return sample && changeAt(place, () => sample.value)(workshop, draft, options);
  };
}

interface BrokenPart {
  readonly parameter: Parameter;
  readonly keyword: string;
}

function breakParameter(
  workshop: Workshop,
  draft: Draft,
  options: DrawOptions,
  { parameter, keyword }: BrokenPart,
): Draft | undefined {
  const sample = nearest(keyword, (edge) =>
    drawParameter(workshop, parameter, { ...options, mode: 'invalid', breaking: keyword, edge }),
  );
  if (sample?.broken === undefined) return undefined;
  const { at, message } = sample.broken;
  return {
    ...draft,
    parameters: [
      ...draft.parameters.filter((each) => each.parameter !== parameter),
      { parameter, value: sample.value, take: undefined },
    ],
    validity: brokenParameter(parameter, { at, keyword: sample.broken.keyword, reason: message }),
  };
}

const edges = [0, 1, 2, 3] as const;

/** Of the values just outside a bound the nearest one: a limit that is off by one lets only that pass. */
function nearest(
  keyword: string,
  draw: (edge: number | undefined) => Sample | undefined,
): Sample | undefined {
  const isLow = /^(?:min|exclusiveMin)/.test(keyword);
  if (!isLow && !/^(?:max|exclusiveMax)/.test(keyword)) return draw(undefined);
  const samples = edges.flatMap((edge) => draw(edge) ?? []);
  const order = (left: Sample, right: Sample): number => sizeOf(left.value) - sizeOf(right.value);
  const sorted = samples.sort(order);
  return isLow ? sorted.at(-1) : sorted[0];
}

function sizeOf(value: Json): number {
  switch (value.kind) {
    case 'number':
      return Number(value.lexeme);
    case 'string':
      return codePoints(value.value);
    case 'array':
      return value.items.length;
    case 'object':
      return value.members.length;
    default:
      return 0;
  }
}
