import { headerValues } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { SentRequest } from '../model/scenario.ts';
import { knownJson } from '../wire/known-json.ts';
import { decodeText } from '../wire/text.ts';

const mostNames = 500;
const mostBytes = 65_536;

/** The names in a request, and those of them that it makes up: an answer's value under such a name has no place of its own. */
export interface RequestNames {
  readonly all: ReadonlySet<string>;
  /** None that the document declares. */
  readonly madeUp: ReadonlySet<string>;
}

/** The names of what a request holds: in its query, form, JSON, cookies, and where the path has a parameter. */
export function namesIn(
  request: SentRequest,
  { path, declared }: { readonly path: string; readonly declared: ReadonlySet<string> },
): RequestNames {
  const [before = '', query = ''] = splitAt(request.target, '?');
  const names = new Set<string>();
  const all = [namesOfPairs(query, '&'), pathValues(before, path), cookieNames(request), bodyNames(request)];
  for (const name of all.flatMap((some) => [...some])) if (names.size < mostNames) names.add(name);
  return { all: names, madeUp: new Set([...names].filter((name) => !declared.has(name))) };
}

/** The text before and after the first mark. */
function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function namesOfPairs(text: string, separator: string): readonly string[] {
  if (text === '') return [];
  return text.split(separator).map((pair) => decoded(splitAt(pair, '=')[0].replaceAll('+', ' ')));
}

/** What stands where the template has `{…}`, counted from the end: a base path may come before. */
function pathValues(path: string, template: string): readonly string[] {
  const [segments, holes] = [path.split('/').reverse(), template.split('/').reverse()];
  return holes.flatMap((hole, at) => (hole.includes('{') ? decoded(segments[at] ?? '') : []));
}

function cookieNames({ headers }: SentRequest): readonly string[] {
  return headerValues(headers, 'cookie').flatMap((value) =>
    namesOfPairs(value, ';').map((name) => name.trim()),
  );
}

function bodyNames({ headers, body }: SentRequest): readonly string[] {
  if (body.length === 0 || body.length > mostBytes) return [];
  const type = headerValues(headers, 'content-type').at(-1)?.toLowerCase() ?? '';
  if (type.includes('form-urlencoded')) return namesOfPairs(decodeText(body), '&');
  if (type.includes('multipart/')) return partNames(decodeText(body));
  return keysOf(knownJson(body).root);
}

function partNames(text: string): readonly string[] {
  return [...text.matchAll(/^content-disposition:[^\r\n]*?[; ]name="([^"\r\n]*)"/gim)].map(
    ([, name = '']) => name,
  );
}

function keysOf(json: Json | undefined): readonly string[] {
  const names: string[] = [];
  const rest = json === undefined ? [] : [json];
  for (let next = rest.pop(); next !== undefined && names.length < mostNames; next = rest.pop()) {
    if (next.kind === 'array') rest.push(...next.items);
    if (next.kind !== 'object') continue;
    for (const { key, value } of next.members) {
      names.push(key.value);
      rest.push(value);
    }
  }
  return names;
}

/** The text with its percent-encoded bytes read as UTF-8; what is encoded badly stays. */
function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
    decodeText(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
}
