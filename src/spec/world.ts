/** What the loader needs of the world. */
export interface SpecWorld {
  /** The bytes of a `file:` URI, or of an `http(s):` one where those are allowed; rejects where there is none. */
  readonly read: (uri: string) => Promise<Uint8Array>;
  /** Hexadecimal SHA-256. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The `file:` URI of the current folder; file names in messages are relative to it. */
  readonly baseUri: string;
  readonly allowRemote: boolean;
  /** Bytes of all files of a document together. */
  readonly maxBytes: number;
}

/** The URI of a path as a person gives it: an address, an absolute path, or one below the current folder. */
export function uriOfPath(path: string, world: SpecWorld): string {
  if (/^(?:https?|file):\/\//i.test(path)) return new URL(path).href;
  const escaped = path.split(/[/\\]/).map(encodeURIComponent).join('/');
  return new URL(escaped, folderOf(world)).href;
}

/** The name of a file in messages: relative to the current folder, or an address. */
export function nameOfUri(uri: string, world: SpecWorld): string {
  if (!uri.startsWith('file://')) return uri;
  const folder = folderOf(world).split('/').slice(0, -1);
  const file = uri.split('/');
  let shared = 0;
  while (shared < folder.length && folder[shared] === file[shared]) shared += 1;
  // `file:///` alone is shared: the absolute path says more than a row of dots.
  if (shared <= 3 && folder.length > shared) return decoded(uri.slice('file://'.length));
  return decoded([...folder.slice(shared).map(() => '..'), ...file.slice(shared)].join('/'));
}

/** Whether reading the URI would leave this machine. */
export function isRemote(uri: string): boolean {
  return !uri.startsWith('file:');
}

function folderOf(world: SpecWorld): string {
  return world.baseUri.endsWith('/') ? world.baseUri : `${world.baseUri}/`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
