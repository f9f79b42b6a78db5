import { type Json, memberOf, textOf } from '../model/json.ts';
import type { Link, LinkParameter, OperationKey, ParameterPlace } from '../model/operation.ts';
import type { Context } from './context.ts';
import { nearestName } from './nearest-name.ts';
import { memberPlace, memberPlaces, type Place, spotOf } from './place.ts';
import { didYouMean } from './trouble.ts';

/** A link as written: the operation it names is looked up once all operations are known. */
export interface RawLink extends Omit<Link, 'target'> {
  readonly place: Place;
}

/** The operations that links can name: by operationId, and by the value that stands at their place. */
export interface LinkTargets {
  readonly byId: ReadonlyMap<string, OperationKey>;
  readonly byJson: ReadonlyMap<Json, OperationKey>;
}

/** The links of a `links` map. */
export function readRawLinks(links: Place | undefined, context: Context): readonly RawLink[] {
  if (links === undefined) return [];
  return memberPlaces(links).flatMap(([name, place]) => {
    const at = context.follow(place);
    if (at?.json.kind !== 'object') return [];
    const parameters = memberPlace(at, 'parameters');
    return [
      {
        name,
        place: at,
        parameters: parameters === undefined ? [] : memberPlaces(parameters).map(readLinkParameter),
        body: memberOf(at.json, 'requestBody'),
      },
    ];
  });
}

/** The link with the operation it leads to, or undefined (and told) where there is none. */
export function matchLink(raw: RawLink, targets: LinkTargets, context: Context): Link | undefined {
  const { place, ...link } = raw;
  const id = textOf(place.json, 'operationId');
  const reference = textOf(place.json, 'operationRef');
  const found = reference === undefined ? undefined : context.find(place.uri, reference);
  const target = id === undefined ? found && targets.byJson.get(found.json) : targets.byId.get(id);
  if (target !== undefined) return { ...link, target };
  const near = (): string | undefined =>
    id === undefined ? undefined : didYouMean(nearestName(id, targets.byId.keys()));
  const message = `the link "${link.name}" leads to no operation (${id ?? reference ?? 'it names none'})`;
  context.tell('unknown-link-target', spotOf(place), message, near);
  return undefined;
}

function readLinkParameter([written, { json }]: readonly [string, Place]): LinkParameter {
  const [, where, name] = /^(path|query|header|cookie)\.(.+)$/.exec(written) ?? [];
  if (where === undefined || name === undefined) return { name: written, in: undefined, expression: json };
  return { name, in: where as ParameterPlace, expression: json };
}
