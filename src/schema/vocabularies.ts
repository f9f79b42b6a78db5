import { memberOf, textOf } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { baseOf, indexOf } from './document-index.ts';
import type { Vocabulary } from './keyword.ts';
import { schemaAt } from './resolve.ts';

const prefix = 'https://json-schema.org/draft/2020-12/vocab/';

/** What the dialect of a schema says of its keywords. */
export interface Dialect {
  readonly has: (vocabulary: Vocabulary) => boolean;
  /** Whether `format` is an assertion whatever the caller says. */
  readonly assertsFormats: boolean;
}

const standard: Dialect = { has: () => true, assertsFormats: false };

/** The dialect at a schema: what the meta-schema of its resource lists, where the set has that document; else all. */
export function dialectAt(ref: SchemaRef): Dialect {
  const listed = memberOf(metaSchemaOf(ref), '$vocabulary');
  if (listed?.kind !== 'object') return standard;
  const names = new Set(listed.members.map((member) => member.key.value));
  const assertsFormats = names.has(`${prefix}format-assertion`);
  return {
    assertsFormats,
    has: (vocabulary) =>
      vocabulary === 'core' ||
      names.has(prefix + vocabulary) ||
      (vocabulary === 'format-annotation' && assertsFormats),
  };
}

function metaSchemaOf(ref: SchemaRef): ReturnType<typeof schemaAt> {
  const document = ref.set.documents.get(ref.uri);
  if (textOf(document, '$schema') === undefined) return undefined;
  const resource = indexOf(ref.set).resources.get(baseOf(ref)) ?? { ...ref, pointer: root };
  const name = textOf(schemaAt(resource), '$schema');
  return name === undefined ? undefined : ref.set.documents.get(name.replace(/#$/, ''));
}
