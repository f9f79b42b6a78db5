import { type Json, jsonArray, jsonMember, jsonObject, jsonString, memberOf } from '../model/json.ts';
import { writeJson } from '../wire/write-json.ts';
import type { Interaction, Pact } from './pact.ts';

/** The request header by which the relay knows an interaction; no side ever gets it. */
export const markHeader = 'x-samewire-interaction';

const mark = 'samewire interaction ';

/** The number of the interaction that a text of the verifier ends with, or undefined. */
export function markedNumber(text: string): number | undefined {
  const digits = new RegExp(`${mark}(\\d+)$`).exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The pact as the verifier gets it: HTTP interactions only, each numbered, because descriptions may repeat. */
export function markedPact({ consumer, provider, interactions, metadata }: Pact): string {
  const named = (name: string): Json => jsonObject([jsonMember('name', jsonString(name))]);
  return writeJson(
    jsonObject([
      jsonMember('consumer', named(consumer)),
      jsonMember('provider', named(provider)),
      jsonMember('interactions', jsonArray(interactions.map(marked))),
      ...(metadata === undefined ? [] : [jsonMember('metadata', metadata)]),
    ]),
  );
}

function marked({ json }: Interaction, number: number): Json {
  const request = memberOf(json, 'request');
  const headers = memberOf(request, 'headers');
  const marking = withMember(headers, markHeader, jsonString(String(number)));
  return withMember(
    withMember(json, 'request', withMember(request, 'headers', marking)),
    'description',
    jsonString(`${mark}${number}`),
  );
}

function withMember(json: Json | undefined, key: string, value: Json): Json {
  const members = json?.kind === 'object' ? json.members : [];
  return jsonObject([...members.filter((member) => member.key.value !== key), jsonMember(key, value)]);
}
