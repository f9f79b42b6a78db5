const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(?:#(.*))?$/s;

interface Uri {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string;
}

/** A URI in two: what names the document, and the fragment (still percent-encoded; empty where there is none). */
export function splitFragment(uri: string): { readonly document: string; readonly fragment: string } {
  const hash = uri.indexOf('#');
  return hash < 0
    ? { document: uri, fragment: '' }
    : { document: uri.slice(0, hash), fragment: uri.slice(hash + 1) };
}

/** The reference against the base (RFC 3986, 5.2), its own fragment dropped. */
export function resolveUri(base: string, reference: string): string {
  const target = parseUri(reference);
  if (target.scheme !== undefined) return writeUri({ ...target, path: withoutDots(target.path) });
  const from = parseUri(base);
  const { scheme } = from;
  if (target.authority !== undefined) return writeUri({ ...target, scheme, path: withoutDots(target.path) });
  const { authority } = from;
  if (target.path === '')
    return writeUri({ ...from, query: target.query === '' ? from.query : target.query });
  const path = target.path.startsWith('/') ? target.path : merge(from, target.path);
  return writeUri({ scheme, authority, path: withoutDots(path), query: target.query });
}

/** The text with percent-encoded UTF-8 decoded; as it is where that is broken. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parseUri(uri: string): Uri {
  const [, scheme, authority, path = '', query = ''] = parts.exec(uri) ?? [];
  return { scheme, authority, path, query };
}

function writeUri({ scheme, authority, path, query }: Uri): string {
  const prefix = scheme === undefined ? '' : `${scheme}:`;
  return `${prefix}${authority === undefined ? '' : `//${authority}`}${path}${query}`;
}

function merge(base: Uri, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

/** The path with `.` and `..` worked out; a path that does not begin with a slash keeps what leads out of it. */
function withoutDots(path: string): string {
  if (!path.includes('.')) return path;
  const rooted = path.startsWith('/');
  const segments = path.split('/');
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') {
      if (kept.length > (rooted ? 1 : 0) && kept.at(-1) !== '..') kept.pop();
      else if (!rooted) kept.push(segment);
    } else if (segment !== '.') {
      kept.push(segment);
    }
  }
  const last = segments.at(-1);
  if (last === '.' || last === '..') kept.push('');
  return kept.join('/');
}
