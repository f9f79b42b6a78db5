import { flagOf, textOf } from '../model/json.ts';
import type { Parameter, ParameterPlace, ParameterStyle } from '../model/operation.ts';
import { type Context, schemaRefOf } from './context.ts';
import { readContent, readExamples, styleOf } from './media-types.ts';
import { itemPlaces, keySpot, memberPlace, type Place, spotOf } from './place.ts';
import { matchTemplate, type Templated } from './template-parameters.ts';

/** Fields that a parameter cannot set (OpenAPI, Parameter Object). */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

const defaultStyles: Readonly<Record<ParameterPlace, ParameterStyle>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** The parameters of a path item and of one of its operations, which win; only those that the path template names. */
export function readParameters(
  lists: Templated & { readonly item: Place },
  context: Context,
): readonly Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const owner of [lists.item, lists.operation]) {
    for (const parameter of readList(owner, context)) {
      merged.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return matchTemplate([...merged.values()], lists, context);
}

function readList(owner: Place, context: Context): readonly Parameter[] {
  const seen = new Set<string>();
  const read: Parameter[] = [];
  for (const place of itemPlaces(memberPlace(owner, 'parameters'))) {
    const at = context.follow(place);
    const parameter = at === undefined ? undefined : readParameter(at, context);
    if (parameter === undefined) continue;
    const name = `${parameter.in} ${parameter.name}`;
    if (seen.has(name)) {
      context.tell(
        'duplicate-parameter',
        spotOf(place),
        `the ${parameter.in} parameter "${parameter.name}" is listed twice`,
      );
    }
    seen.add(name);
    read.push(parameter);
  }
  return read;
}

function readParameter(place: Place, context: Context): Parameter | undefined {
  if (place.json.kind !== 'object') return undefined;
  const name = textOf(place.json, 'name');
  const where = textOf(place.json, 'in');
  if (name === undefined || where === undefined || !isParameterPlace(where)) {
    tellUnread(place, { name, where }, context);
    return undefined;
  }
  if (where === 'header' && ignoredHeaders.has(name.toLowerCase())) return undefined;
  const [content] = readContent(memberPlace(place, 'content'), context);
  const style = readStyle(place, where, context);
  return {
    name,
    in: where,
    required: where === 'path' || (flagOf(place.json, 'required') ?? false),
    style,
    explode: flagOf(place.json, 'explode') ?? (style === 'form' || style === 'deepObject'),
    allowReserved: flagOf(place.json, 'allowReserved') ?? false,
    allowEmptyValue: flagOf(place.json, 'allowEmptyValue') ?? false,
    schema: content === undefined ? schemaRefOf(memberPlace(place, 'schema'), context) : content.schema,
    mediaType: content?.type,
    examples: [...readExamples(place, context), ...(content?.examples ?? [])],
    source: context.sourceOf(place),
  };
}

function readStyle(place: Place, where: ParameterPlace, context: Context): ParameterStyle {
  const written = textOf(place.json, 'style');
  // Since 3.2 a cookie parameter may be written without percent-encoding.
  if (written === undefined || written === 'cookie') return defaultStyles[where];
  const style = styleOf(written);
  if (style !== undefined) return style;
  context.tell('unknown-style', keySpot(place, 'style'), `${JSON.stringify(written)} is not a style`);
  return defaultStyles[where];
}

function isParameterPlace(text: string): text is ParameterPlace {
  return Object.hasOwn(defaultStyles, text);
}

function tellUnread(
  place: Place,
  read: { readonly name: string | undefined; readonly where: string | undefined },
  context: Context,
): void {
  const { name, where } = read;
  if (where === 'querystring') {
    const message = 'a parameter that is the whole query is not supported';
    context.tell('unsupported-parameter', keySpot(place, 'in'), message);
  } else if (name === undefined) {
    context.tell('incomplete-parameter', spotOf(place), 'the parameter has no name');
  } else if (where === undefined) {
    const message = `the parameter "${name}" does not say where it is (in)`;
    context.tell('incomplete-parameter', spotOf(place), message);
  } else {
    const message = `${JSON.stringify(where)} is no place of a parameter`;
    context.tell('incomplete-parameter', keySpot(place, 'in'), message);
  }
}
