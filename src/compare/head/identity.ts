import type { Difference } from '../../model/difference.ts';

const names: ReadonlySet<string> = new Set(['Server', 'Via', 'X-Powered-By', 'Connection', 'Keep-Alive']);

/** Whether the difference is in a header that says who answers and over which connection. */
export function isIdentity({ place }: Difference): boolean {
  return place.kind === 'header' && names.has(place.name);
}
