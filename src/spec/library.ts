import { Fault } from '../model/fault.ts';
import type { Json } from '../model/json.ts';
import { root as rootPointer } from '../model/pointer.ts';
import { metaSchemaUri } from '../schema/meta-schema.ts';
import { readText } from './read-text.ts';
import { type SourceText, sourceText } from './source-text.ts';
import type { Spot, Tell } from './trouble.ts';
import { isRemote, nameOfUri, type SpecWorld } from './world.ts';

/** The files of a document, by absolute URI. */
export interface Library {
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly documents: ReadonlyMap<string, Json>;
  /** Whether the file is there, read now unless it was before; what is wrong is told once, of the spot that asks first. */
  load(uri: string, from: Spot | undefined): Promise<boolean>;
}

/** Files that one document may be spread over. */
const mostFiles = 2000;

/** An empty library that reads from the world. */
export function openLibrary(world: SpecWorld, tell: Tell): Library {
  const texts = new Map<string, SourceText>();
  const documents = new Map<string, Json>();
  const tried = new Set<string>();
  let bytesLeft = world.maxBytes;

  const fetchText = async (uri: string, from: Spot | undefined): Promise<SourceText | undefined> => {
    const file = nameOfUri(uri, world);
    if (isRemote(uri) && !world.allowRemote) {
      if (from === undefined) throw new Fault('spec-remote-reference', `${file} is not on this machine`);
      tell('remote-reference', from, `the reference leads to ${file}, which is not on this machine`);
      return undefined;
    }
    const bytes = await readOrTell(world, uri, { file, from, tell });
    if (bytes === undefined) return undefined;
    bytesLeft -= bytes.length;
    if (bytesLeft >= 0) return sourceText(file, bytes);
    const message = `with ${file} the document has more than ${world.maxBytes.toLocaleString('en-US')} bytes`;
    if (from === undefined) throw new Fault('spec-too-large', message);
    tell('too-large', from, message);
    return undefined;
  };

  const load = async (uri: string, from: Spot | undefined): Promise<boolean> => {
    // Every set of documents has it: it is never fetched.
    if (uri === metaSchemaUri) return true;
    if (tried.has(uri)) return documents.has(uri);
    tried.add(uri);
    if (from !== undefined && tried.size > mostFiles) {
      tell('too-large', from, `the document is spread over more than ${mostFiles} files`);
      return false;
    }
    const text = await fetchText(uri, from);
    if (text === undefined) return false;
    texts.set(uri, text);
    const { root, flaws } = readText(text.bytes);
    for (const flaw of flaws) tell(flaw.kind, { uri, pointer: rootPointer, span: flaw.span }, flaw.message);
    if (root !== undefined) documents.set(uri, root);
    return root !== undefined;
  };

  return { texts, documents, load };
}

interface Reading {
  readonly file: string;
  readonly from: Spot | undefined;
  readonly tell: Tell;
}

async function readOrTell(world: SpecWorld, uri: string, reading: Reading): Promise<Uint8Array | undefined> {
  try {
    return await world.read(uri);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const message = `${reading.file} cannot be read: ${reasonOf(error)}`;
    if (reading.from === undefined) throw new Fault('spec-unreadable', message, { cause: error });
    reading.tell('missing-file', reading.from, message);
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? error.message;
}
