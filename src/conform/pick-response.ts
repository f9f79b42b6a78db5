import type { MediaType, Operation, ResponseSpec } from '../model/operation.ts';
import { mediaTypeOf } from '../wire/header/media-type.ts';

/** The response that a status falls under: declared exactly, as a range, or by default. */
export function pickResponse(operation: Operation, status: string): ResponseSpec | undefined {
  const wanted = [status, `${status.slice(0, 1)}XX`, 'default'];
  for (const name of wanted) {
    const found = operation.responses.find((response) => response.status === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The most specific declared media type that covers a Content-Type (parameters do not count), or undefined. */
export function pickMediaType(response: ResponseSpec, contentType: string): MediaType | undefined {
  const essence = essenceOf(contentType);
  const wanted = [essence, `${essence.split('/')[0]}/*`, '*/*'];
  for (const name of wanted) {
    const found = response.content.find((media) => essenceOf(media.type) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether bodies of this media type are JSON. */
export function isJsonType(contentType: string): boolean {
  return /^(?:application\/json|text\/json|[^/]+\/[^/]+\+json)$/.test(essenceOf(contentType));
}

const essences = new Map<string, string>();
const mostEssences = 200;

/** The type without parameters; the few texts that a service sends are read once. */
function essenceOf(contentType: string): string {
  const known = essences.get(contentType);
  if (known !== undefined) return known;
  const essence = mediaTypeOf(contentType);
  if (essences.size < mostEssences) essences.set(contentType, essence);
  return essence;
}
