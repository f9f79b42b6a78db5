import { memberOf } from '../model/json.ts';
import type { Operation } from '../model/operation.ts';
import type { SchemaRef } from '../model/schema.ts';
import { below, inPlace } from './schema-parts.ts';

/** Schemas looked into for names: documents may be endless. */
const mostSchemas = 2_000;

/** Every name that the document gives to something in the operation's request: parameters, and properties at any depth. */
export function requestNames({ parameters, body }: Operation): ReadonlySet<string> {
  const names = new Set(parameters.map(({ name }) => name));
  const rest = [...parameters, ...(body?.content ?? [])].flatMap(({ schema }) => schema ?? []);
  const seen = new Set<unknown>();
  for (let ref = rest.pop(); ref !== undefined && seen.size < mostSchemas; ref = rest.pop())
    for (const part of inPlace([ref])) {
      if (seen.has(part.json)) continue;
      seen.add(part.json);
      const properties = memberOf(part.json, 'properties');
      for (const { key } of properties?.kind === 'object' ? properties.members : []) {
        names.add(key.value);
        rest.push(below(part.ref, 'properties', key.value));
      }
      rest.push(...valuesBelow(part.ref, part.json));
    }
  return names;
}

function valuesBelow(ref: SchemaRef, json: Parameters<typeof memberOf>[0]): readonly SchemaRef[] {
  return ['items', 'additionalProperties'].flatMap((keyword) =>
    memberOf(json, keyword)?.kind === 'object' ? [below(ref, keyword)] : [],
  );
}
