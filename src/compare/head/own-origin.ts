import type { Difference, Fragment } from '../../model/difference.ts';
import { headerValue } from '../../model/header.ts';
import type { Observation } from '../../model/observation.ts';
import type { Pair } from '../../model/side.ts';
import { decodeText } from '../../wire/text.ts';

/** Whether the difference is nothing but that each side names its own address in a URL. */
export function isOwnOrigin(
  { place, pointer, legacy, candidate }: Difference,
  pair: Pair<Observation>,
): boolean {
  if (place.kind !== 'header' || !pointer.endsWith('/origin')) return false;
  const left = ownScheme(legacy, pair.legacy);
  return left !== undefined && left === ownScheme(candidate, pair.candidate);
}

/** The scheme of an origin that is the host the side was asked at; undefined for any other. */
function ownScheme(fragment: Fragment, { request }: Observation): string | undefined {
  const host = headerValue(request.headers, 'host');
  if (fragment.kind === 'absent' || host === undefined) return undefined;
  const [scheme, authority] = decodeText(fragment.bytes).toLowerCase().split('//', 2);
  return authority === host.toLowerCase() ? scheme : undefined;
}
