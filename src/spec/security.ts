import { memberOf, textOf } from '../model/json.ts';
import type { SecurityRequirement, SecurityScheme } from '../model/operation.ts';
import type { Context } from './context.ts';
import { itemPlaces, keySpot, memberPlace, memberPlaces, type Place } from './place.ts';

/** Reads the security of operations: their own, else that of the whole document. */
export function securityReader(
  root: Place,
  context: Context,
): (operation: Place) => readonly SecurityRequirement[] {
  const schemes = readSchemes(root, context);
  const whole = readRequirements(root, schemes, context);
  return (operation) =>
    memberOf(operation.json, 'security') === undefined
      ? whole
      : readRequirements(operation, schemes, context);
}

function readRequirements(
  owner: Place,
  schemes: ReadonlyMap<string, SecurityScheme>,
  context: Context,
): readonly SecurityRequirement[] {
  return itemPlaces(memberPlace(owner, 'security')).map((alternative) =>
    memberPlaces(alternative).flatMap(([name]) => {
      const scheme = schemes.get(name);
      if (scheme !== undefined) return [scheme];
      context.tell(
        'unknown-security',
        keySpot(alternative, name),
        `no security scheme is called ${JSON.stringify(name)}`,
      );
      return [];
    }),
  );
}

function readSchemes(root: Place, context: Context): ReadonlyMap<string, SecurityScheme> {
  const components = memberPlace(root, 'components');
  const schemes = components && memberPlace(components, 'securitySchemes');
  if (schemes === undefined) return new Map();
  return new Map(
    memberPlaces(schemes).flatMap(([name, place]): [string, SecurityScheme][] => {
      const at = context.follow(place);
      const scheme = at === undefined ? undefined : readScheme(name, at);
      return scheme === undefined ? [] : [[name, scheme]];
    }),
  );
}

const schemeTypes: Readonly<Record<SecurityScheme['type'], true>> = {
  apiKey: true,
  http: true,
  oauth2: true,
  openIdConnect: true,
  mutualTLS: true,
};

const fieldPlaces: Readonly<Record<NonNullable<SecurityScheme['in']>, true>> = {
  query: true,
  header: true,
  cookie: true,
};

function readScheme(name: string, { json }: Place): SecurityScheme | undefined {
  const type = textOf(json, 'type');
  if (type === undefined || !isKeyOf(schemeTypes, type)) return undefined;
  const where = textOf(json, 'in');
  return {
    name,
    type,
    in: where !== undefined && isKeyOf(fieldPlaces, where) ? where : undefined,
    field: type === 'apiKey' ? textOf(json, 'name') : undefined,
    scheme: type === 'http' ? textOf(json, 'scheme')?.toLowerCase() : undefined,
  };
}

function isKeyOf<Key extends string>(table: Readonly<Record<Key, true>>, text: string): text is Key {
  return Object.hasOwn(table, text);
}
