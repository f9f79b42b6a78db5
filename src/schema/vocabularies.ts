import { memberOf, textOf } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { baseOf, indexOf } from './document-index.ts';
import type { Vocabulary } from './keyword.ts';
import { schemaAt } from './resolve.ts';

const prefix = 'https://json-schema.org/draft/2020-12/vocab/';

/**
 * Which vocabularies hold at a schema: those that the meta-schema of its resource lists, where the set has that document;
 * else all.
 */
export function vocabulariesAt(ref: SchemaRef): (vocabulary: Vocabulary) => boolean {
  const listed = memberOf(metaSchemaOf(ref), '$vocabulary');
  if (listed?.kind !== 'object') return () => true;
  const names = new Set(listed.members.map((member) => member.key.value));
  return (vocabulary) => vocabulary === 'core' || names.has(prefix + vocabulary);
}

function metaSchemaOf(ref: SchemaRef): ReturnType<typeof schemaAt> {
  const document = ref.set.documents.get(ref.uri);
  if (textOf(document, '$schema') === undefined) return undefined;
  const resource = indexOf(ref.set).resources.get(baseOf(ref)) ?? { ...ref, pointer: root };
  const name = textOf(schemaAt(resource), '$schema');
  return name === undefined ? undefined : ref.set.documents.get(name.replace(/#$/, ''));
}
