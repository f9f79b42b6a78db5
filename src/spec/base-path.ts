import { textOf } from '../model/json.ts';
import { itemPlaces, memberPlace, memberPlaces, type Place } from './place.ts';

/** The path of the first server, its variables at their defaults, without a trailing slash. */
export function readBasePath(root: Place): string {
  const [server] = itemPlaces(memberPlace(root, 'servers'));
  const url = server === undefined ? undefined : textOf(server.json, 'url');
  if (server === undefined || url === undefined) return '';
  const variables = memberPlace(server, 'variables');
  const defaults = new Map(
    (variables === undefined ? [] : memberPlaces(variables)).map(([name, place]) => [
      name,
      textOf(place.json, 'default'),
    ]),
  );
  const filled = url.replaceAll(/\{([^{}]*)\}/g, (written, name: string) => defaults.get(name) ?? written);
  const path = filled.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' || trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
}
