import { createHash } from 'node:crypto';
import type { SpecWorld } from './world.ts';

/** For tests: a world that holds these files, by their names below the current folder or their addresses. */
export function memoryWorld(
  files: Readonly<Record<string, string>>,
  changes: Partial<SpecWorld> = {},
): SpecWorld {
  const baseUri = 'file:///project';
  return {
    baseUri,
    allowRemote: false,
    maxBytes: 10_000_000,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    read: async (uri) => {
      const text = files[uri.replace(`${baseUri}/`, '')];
      if (text === undefined) throw Object.assign(new Error(`ENOENT: ${uri}`), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    ...changes,
  };
}

/** For tests: an OpenAPI 3.1 document of these paths and components, in YAML. */
export function documentText(paths: string, components = '{}'): string {
  const indented = (text: string): string => text.trim().replaceAll(/^(?=.)/gm, '  ');
  return `openapi: 3.1.0\ninfo: { title: Comments, version: 1.0.0 }\npaths:\n${indented(paths)}\ncomponents:\n${indented(components)}\n`;
}
