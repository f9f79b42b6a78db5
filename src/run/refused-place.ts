import type { Json } from '../model/json.ts';
import type { Observation } from '../model/observation.ts';
import { escapeToken, type JsonPointer, pointer, root } from '../model/pointer.ts';
import { type Pair, sides } from '../model/side.ts';
import { knownJson } from '../wire/known-json.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { bodyOf, succeeded } from './exchanged-ids.ts';

/** Values of a refusal that are looked at. */
const mostValues = 200;

/**
 * The place in the request's JSON that the refusal points at, where one side alone refuses: a JSON Pointer (RFC 9457,
 * JSON:API), or the list of its tokens after `body`. Empty where it points at none.
 */
export function refusedPlace(pair: Pair<Observation>): JsonPointer {
  const [refusing, ...more] = sides.filter((side) => isRefused(pair[side]));
  if (refusing === undefined || more.length > 0) return root;
  const observation = pair[refusing];
  const sent = knownJson(observation.request.body).root;
  if (sent === undefined) return root;
  for (const place of placesIn(bodyOf(observation)))
    if (place !== '' && resolvePointer(sent, place) !== undefined) return place;
  return root;
}

function isRefused(observation: Observation): boolean {
  const { outcome } = observation;
  return outcome.kind === 'answer' && outcome.status.startsWith('4') && !succeeded(observation);
}

/** Everything in a refusal that has the form of a place, in its order. */
function* placesIn(refusal: Json | undefined): Iterable<JsonPointer> {
  const waiting = refusal === undefined ? [] : [refusal];
  for (let seen = 0; seen < mostValues; seen += 1) {
    const json = waiting.shift();
    if (json === undefined) return;
    if (json.kind === 'string') {
      const text = json.value.replace(/^#/, '');
      if (text.startsWith('/')) yield pointer(text);
    } else if (json.kind === 'object') waiting.push(...json.members.map(({ value }) => value));
    else if (json.kind === 'array') {
      const [first, ...rest] = json.items.map(tokenOf);
      if (first === 'body') yield pointer(rest.map((token) => `/${escapeToken(token)}`).join(''));
      waiting.push(...json.items);
    }
  }
}

function tokenOf(json: Json): string {
  if (json.kind === 'string') return json.value;
  return json.kind === 'number' ? json.lexeme : '';
}
