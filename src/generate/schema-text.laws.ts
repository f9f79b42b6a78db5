import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { jsonNull } from '../model/json.ts';
import type { Document } from '../model/operation.ts';
import { root } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { loadDocument } from '../spec/load-document.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';

/** For tests: the schema of this JSON text. */
export function schemaOf(text: string): SchemaRef {
  const uri = 'file:///schema.json';
  return {
    set: { documents: new Map([[uri, parseJson(encodeText(text)).root ?? jsonNull]]) },
    uri,
    pointer: root,
  };
}

/** For tests: the OpenAPI document of a file, read leniently. */
export async function documentAt(path: string): Promise<Document> {
  return loadDocument(
    path,
    {
      baseUri: pathToFileURL(process.cwd()).href,
      allowRemote: false,
      maxBytes: 100_000_000,
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      read: async (uri) => new Uint8Array(await readFile(new URL(uri))),
    },
    { lenient: true },
  );
}
