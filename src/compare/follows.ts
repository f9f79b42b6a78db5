import type { Difference } from '../model/difference.ts';
import { headerValue } from '../model/header.ts';
import type { Answer } from '../model/observation.ts';
import type { Pair } from '../model/side.ts';
import { etagForm } from '../wire/header/etag.ts';

/** How two statuses are related: `near` are two of one class from 3xx up, `success` two different ones of 2xx. */
type Relation = 'same' | 'success' | 'near' | 'apart';

/** What differs in the exchange that other differences may follow from. */
interface Origins {
  readonly statuses: Relation;
  readonly body: boolean;
  readonly bodyPresence: boolean;
  /** Two media types: each has parameters of its own. */
  readonly mediaType: boolean;
  readonly framing: boolean;
  /** A side codes its body; how long it comes out depends on the coder, even where both use one coding. */
  readonly coding: boolean;
}

const body = 'response body';
const digests = new Set(['Content-Md5', 'Content-MD5', 'Content-Digest', 'Repr-Digest', 'Digest']);

/** The differences, those that only follow from another one marked with it. */
export function markConsequences(found: readonly Difference[], answers: Pair<Answer>): readonly Difference[] {
  if (found.length === 0) return found;
  const origins: Origins = {
    statuses: relationOf(answers.legacy.status, answers.candidate.status),
    body: found.some(({ place }) => place.kind === 'body'),
    bodyPresence: found.some(({ fact }) => fact === 'body-presence'),
    mediaType: found.some((difference) => isOfMediaType(difference) && difference.pointer === ''),
    framing: found.some(({ place }) => place.kind === 'framing'),
    coding: isCoded(answers.legacy) || isCoded(answers.candidate),
  };
  return found.map((difference) => {
    const follows = difference.follows ?? originOf(difference, origins);
    return follows === difference.follows ? difference : { ...difference, follows };
  });
}

function isCoded({ headers }: Answer): boolean {
  return (headerValue(headers, 'content-encoding') ?? 'identity').toLowerCase() !== 'identity';
}

function relationOf(legacy: string, candidate: string): Relation {
  if (legacy === candidate) return 'same';
  if (legacy[0] !== candidate[0]) return 'apart';
  return legacy[0] === '2' ? 'success' : 'near';
}

function originOf(difference: Difference, origins: Origins): string | undefined {
  const { place, fact } = difference;
  const isOtherAnswer = origins.statuses === 'apart' || origins.statuses === 'near';
  switch (place.kind) {
    case 'reason':
      return origins.statuses === 'same' ? undefined : 'status';
    case 'framing':
      if (isOtherAnswer) return 'status';
      return origins.bodyPresence ? originOfPresence(origins) : undefined;
    case 'body':
      if (isOtherAnswer) return 'status';
      return fact === 'body-presence' && origins.statuses === 'success' ? 'status' : undefined;
    case 'header':
      return fact === 'header-name-spelling' ? undefined : originOfHeader(difference, place.name, origins);
    case 'status':
    case 'protocol':
    case 'trailer':
    case 'store':
      return undefined;
  }
}

function originOfPresence({ statuses }: Origins): string {
  return statuses === 'same' ? body : 'status';
}

function originOfHeader(difference: Difference, name: string, origins: Origins): string | undefined {
  if (origins.statuses === 'apart') return 'status';
  const isOfContent = name.startsWith('Content-') || name === 'ETag' || name === 'Last-Modified';
  if (origins.statuses === 'near' && isOfContent) return 'status';
  if (origins.mediaType && isOfMediaType(difference) && difference.pointer !== '')
    return 'response header Content-Type';
  if (origins.bodyPresence && isOfContent) return originOfPresence(origins);
  if (name === 'Transfer-Encoding') return origins.framing ? 'framing' : undefined;
  if (name === 'Content-Length') return originOfLength(difference, origins);
  if (!origins.body) return undefined;
  if (digests.has(name)) return difference.fact === 'header-value' ? body : undefined;
  return name === 'ETag' && isLikeTag(difference) ? body : undefined;
}

function originOfLength(
  { fact }: Difference,
  { framing, body: isBodyOther, coding }: Origins,
): string | undefined {
  if (fact === 'header-presence') return framing ? 'framing' : undefined;
  if (isBodyOther) return body;
  return coding ? 'response header Content-Encoding' : undefined;
}

function isOfMediaType({ place, fact }: Difference): boolean {
  return place.kind === 'header' && place.name === 'Content-Type' && fact.startsWith('header-');
}

/** Two opaque tags of one form differ because what they are made from differs. */
function isLikeTag({ fact, legacy, candidate }: Difference): boolean {
  if (fact !== 'header-value' || legacy.kind === 'absent' || candidate.kind === 'absent') return false;
  return etagForm(legacy.bytes) === etagForm(candidate.bytes);
}
