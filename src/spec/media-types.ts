import { flagOf, type Json, textOf } from '../model/json.ts';
import type { Encoding, MediaType, ParameterStyle } from '../model/operation.ts';
import { type Context, schemaRefOf } from './context.ts';
import { memberPlace, memberPlaces, type Place } from './place.ts';

/** The media types of a `content` map. */
export function readContent(content: Place | undefined, context: Context): readonly MediaType[] {
  if (content === undefined) return [];
  return memberPlaces(content)
    .filter(([type]) => !type.startsWith('x-'))
    .map(([type, place]) => {
      const at = context.follow(place) ?? place;
      return {
        type,
        schema: schemaRefOf(memberPlace(at, 'schema'), context),
        examples: readExamples(at, context),
        encoding: readEncodings(memberPlace(at, 'encoding'), context),
        source: context.sourceOf(place),
      };
    });
}

/** The values of `example` and `examples` (references followed); a value outside the document is left alone. */
export function readExamples(of: Place, context: Context): readonly Json[] {
  const single = memberPlace(of, 'example');
  const several = memberPlace(of, 'examples');
  const named = several === undefined ? [] : memberPlaces(several);
  const values = named.flatMap(([, place]) => {
    const example = context.follow(place);
    // Since 3.2 an example may say its value as data instead.
    const value = example && (memberPlace(example, 'value') ?? memberPlace(example, 'dataValue'));
    return value === undefined ? [] : [value.json];
  });
  return single === undefined ? values : [single.json, ...values];
}

const styles: Readonly<Record<ParameterStyle, true>> = {
  matrix: true,
  label: true,
  form: true,
  simple: true,
  spaceDelimited: true,
  pipeDelimited: true,
  deepObject: true,
};

/** The style that `style` names, or undefined where it names none. */
export function styleOf(name: string | undefined): ParameterStyle | undefined {
  return name !== undefined && Object.hasOwn(styles, name) ? (name as ParameterStyle) : undefined;
}

function readEncodings(encoding: Place | undefined, context: Context): ReadonlyMap<string, Encoding> {
  if (encoding === undefined) return new Map();
  return new Map(
    memberPlaces(encoding).map(([property, place]) => [
      property,
      readEncoding(context.follow(place) ?? place),
    ]),
  );
}

function readEncoding(place: Place): Encoding {
  const style = styleOf(textOf(place.json, 'style')) ?? 'form';
  return {
    contentType: textOf(place.json, 'contentType'),
    style,
    explode: flagOf(place.json, 'explode') ?? style === 'form',
    allowReserved: flagOf(place.json, 'allowReserved') ?? false,
  };
}
