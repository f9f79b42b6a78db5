import { nearestWord } from '../../config/nearest.ts';
import { Fault } from '../../model/fault.ts';
import type { Operation } from '../../model/operation.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { loadDocument } from '../../spec/load-document.ts';
import { loadSchema } from '../../spec/load-schema.ts';
import type { SpecWorld } from '../../spec/world.ts';
import type { SchemaSource } from './asked.ts';

/** A schema to draw values of, and which of its members such values have. */
export interface FoundSchema {
  readonly ref: SchemaRef;
  readonly direction: 'request' | 'none';
}

/** The schema that was asked for. */
export async function findSchema(source: SchemaSource, world: SpecWorld): Promise<FoundSchema> {
  if (source.kind === 'schema') return { ref: await loadSchema(source.path, world), direction: 'none' };
  const { operations } = await loadDocument(source.path, world, { lenient: true });
  return { ref: bodySchemaOf(findOperation(operations, source.operation)), direction: 'request' };
}

function findOperation(operations: readonly Operation[], name: string): Operation {
  const [method = '', path] = name.trim().split(/\s+/);
  const key = path === undefined ? name : `${method.toUpperCase()} ${path}`;
  const found = operations.find((operation) => operation.key === key || operation.id === name);
  if (found !== undefined) return found;
  const near = nearestWord(
    key,
    operations.map((operation) => operation.key),
  );
  throw new Fault(
    'only-matches-nothing',
    `--operation ${JSON.stringify(name)} is none of ${operations.length} operations`,
    near === undefined ? {} : { hint: `did you mean '${near}'?` },
  );
}

function bodySchemaOf({ key, body }: Operation): SchemaRef {
  const schema = body?.content.find(({ type }) => isJsonType(type))?.schema;
  if (schema !== undefined) return schema;
  throw new Fault('schema-unsupported', `${key} has no JSON body with a schema`, {
    hint: 'Name an operation with a JSON body, or give a schema with --schema.',
  });
}

function isJsonType(type: string): boolean {
  const name = (type.split(';')[0] ?? '').trim().toLowerCase();
  return name === 'application/json' || name.endsWith('+json') || name === '*/*' || name === 'application/*';
}
