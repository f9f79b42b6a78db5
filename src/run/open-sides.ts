import { type Generators, requireNames } from '../config/generators.ts';
import type { Document, Operation } from '../model/operation.ts';
import type { Settings } from '../model/settings.ts';
import { loadDocument } from '../spec/load-document.ts';
import { resetSides } from './reset-sides.ts';
import { selectOperations } from './select-operations.ts';
import { type Connections, connect, requireLoopback, requireReachable } from './sides.ts';
import type { RunWorld } from './world.ts';

/** What a campaign begins with. */
export interface Opened {
  readonly document: Document;
  /** Those of its operations that are wanted. */
  readonly operations: readonly Operation[];
  readonly connections: Connections;
}

/** Reads the document, brings both sides back to where they start, and does the work with connections to them, which are closed after it. */
export async function withOpenSides<T>(
  { settings, generators }: { readonly settings: Settings; readonly generators?: Generators },
  world: RunWorld,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const document = await loadDocument(settings.spec, world.spec);
  const operations = selectOperations(document, settings.only);
  if (generators !== undefined)
    requireNames(generators, {
      operations: document.operations.map(({ key }) => key),
      schemas: document.schemas,
    });
  requireLoopback(settings, operations);
  await requireReachable(settings, world.signal);
  await resetSides(settings, world.signal);
  const connections = connect(settings, document.basePath, world.clock);
  world.signal.addEventListener('abort', () => connections.close(), { once: true });
  try {
    return await work({ document, operations, connections });
  } finally {
    connections.close();
  }
}
