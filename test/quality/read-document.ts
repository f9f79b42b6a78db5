import { join } from 'node:path';
import { specWorld } from '../../src/cli/world.ts';
import { Fault } from '../../src/model/fault.ts';
import type { OperationKey } from '../../src/model/operation.ts';
import type { DocumentSet, SchemaRef } from '../../src/model/schema.ts';
import { loadDocument } from '../../src/spec/load-document.ts';

/** A document as far as it could be read. */
export interface ReadDocument {
  readonly path: string;
  readonly operations: number;
  readonly problems: number;
  /** The schemas of the JSON bodies. */
  readonly bodies: ReadonlyMap<OperationKey, SchemaRef>;
  readonly set: DocumentSet | undefined;
  readonly milliseconds: number;
  /** The code of the fault where it could not be read. */
  readonly refused: string | undefined;
}

const root = join(import.meta.dirname, '../..');

/** Reads a document as `samewire operations` does; a fault is a result here. */
export async function readDocument(path: string): Promise<ReadDocument> {
  const began = performance.now();
  const world = specWorld(root, { allowRemote: false, environment: {} });
  try {
    const { operations, problems } = await loadDocument(path, world, { lenient: true });
    const bodies = new Map<OperationKey, SchemaRef>();
    for (const { key, body } of operations) {
      const schema = body?.content.find(({ type }) =>
        type.toLowerCase().startsWith('application/json'),
      )?.schema;
      if (schema !== undefined) bodies.set(key, schema);
    }
    const [first] = bodies.values();
    const milliseconds = performance.now() - began;
    return {
      path,
      operations: operations.length,
      problems: problems.length,
      bodies,
      set: first?.set,
      milliseconds,
      refused: undefined,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const milliseconds = performance.now() - began;
    const refused = `${error.code}: ${error.message.slice(0, 100)}`;
    return { path, operations: 0, problems: 0, bodies: new Map(), set: undefined, milliseconds, refused };
  }
}
