import { headerValues } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { SentRequest } from '../model/scenario.ts';
import { parseJson } from '../wire/parse-json.ts';

const mostBytes = 262_144;
const mostNodes = 20_000;
const flawWords: Readonly<Record<string, string>> = {
  'byte-order-mark': 'the body begins with a byte order mark',
  'invalid-utf8': 'the body is not UTF-8',
  'lone-surrogate': 'a string holds half of a surrogate pair',
  'not-finite': 'a number is NaN or Infinity',
  'repeated-key': 'an object has a key twice',
  'trailing-bytes': 'something follows the JSON value',
  'bad-escape': 'a string holds an escape that JSON has not',
  'control-character': 'a string holds a control character that is not escaped',
  'bad-number': 'a number is spelled as JSON spells none',
  'unexpected-byte': 'the body is no JSON',
  truncated: 'the body ends before its value does',
};

const pathHazards: readonly (readonly [RegExp, string])[] = [
  [/%2f/i, 'the path has an encoded slash (%2F)'],
  [/%5c|\\/i, 'the path has a backslash'],
  [/\/\//, 'the path has an empty segment (//)'],
  [/(?:^|\/)\.\.?(?:\/|$)|%2e/i, 'the path has dot segments'],
  [/%(?![0-9a-fA-F]{2})/, 'the path has a % without two hexadecimal digits'],
  [/%00/, 'the path has %00'],
  [/[^\x00-\x7f]/, 'the path has bytes outside ASCII'],
  [/\+/, 'the path has a +'],
  [/;/, 'the path has a ;'],
  [/.\/$/, 'the path ends in a slash'],
];

const queryHazards: readonly (readonly [RegExp, string])[] = [
  [/;/, 'the query has a ;'],
  [/%(?![0-9a-fA-F]{2})/, 'the query has a % without two hexadecimal digits'],
  [/\+/, 'the query has a +'],
  [/%00/, 'the query has %00'],
  [/[^\x00-\x7f]/, 'the query has bytes outside ASCII'],
  [/(?:^|&)[^=&]+(?:&|$)/, 'the query has a name without ='],
  [/=(?:&|$)/, 'the query has an empty value'],
  [/(?:^|&)(?:[^=&]*(?:\[|%5b))/i, 'the query has brackets in a name'],
  [/&&|^&|&$/, 'the query has an empty pair'],
];

/** What in the target's path servers are known to read differently. */
export function pathHazardsOf(request: SentRequest): readonly string[] {
  const path = request.target.split('?')[0] ?? '';
  const found = pathHazards.filter(([form]) => form.test(path)).map(([, words]) => words);
  return isUtf8(path) ? found : [...found, 'the path decodes to bytes that are not UTF-8'];
}

/** What in the target's query servers are known to read differently. */
export function queryHazardsOf(request: SentRequest): readonly string[] {
  const at = request.target.indexOf('?');
  if (at < 0) return [];
  const query = request.target.slice(at + 1);
  const found = queryHazards.filter(([form]) => form.test(query)).map(([, words]) => words);
  if (!isUtf8(query)) found.push('the query decodes to bytes that are not UTF-8');
  const names = query.split('&').map((pair) => pair.split('=')[0]);
  return new Set(names).size < names.length ? [...found, 'the query has a name twice'] : found;
}

/** What in the body readers of JSON are known to take differently. */
export function bodyHazardsOf(request: SentRequest): readonly string[] {
  const { body } = request;
  if (body.length === 0) return [];
  if (body.length > mostBytes) return ['the body is larger than 256 KiB'];
  if ((body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff) || body[1] === 0)
    return ['the body is UTF-16'];
  if (!looksLikeJson(request)) return [];
  const { root, flaws } = parseJson(body);
  const words = new Set(flaws.map((flaw) => flawWords[flaw.kind]).filter((each) => each !== undefined));
  for (const each of valueHazards(root)) words.add(each);
  return [...words];
}

/** What in the headers servers are known to read differently. */
export function headerHazardsOf(request: SentRequest): readonly string[] {
  const found: string[] = [];
  if (request.headers.some(([, value]) => /[^\x00-\x7f]/.test(value)))
    found.push('a request header has bytes outside ASCII');
  if (request.headers.some(([name]) => name.includes('_')))
    found.push('a request header has an underscore in its name');
  if (headerValues(request.headers, 'cookie').some((value) => /["\\{]/.test(value)))
    found.push('the Cookie header has quotes, escapes or braces');
  if (headerValues(request.headers, 'content-type').length > 1) found.push('Content-Type is sent twice');
  return found;
}

function looksLikeJson(request: SentRequest): boolean {
  const type = headerValues(request.headers, 'content-type')[0];
  return type === undefined || /json/i.test(type);
}

function isUtf8(text: string): boolean {
  if (!/%[89a-f][0-9a-f]/i.test(text)) return true;
  try {
    decodeURIComponent(text.replace(/%(?![0-9a-fA-F]{2})/g, '%25'));
    return true;
  } catch {
    return false;
  }
}

function valueHazards(root: Json | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const stack: { readonly json: Json; readonly depth: number }[] =
    root === undefined ? [] : [{ json: root, depth: 0 }];
  for (let seen = 0; stack.length > 0 && seen < mostNodes; seen += 1) {
    const next = stack.pop();
    if (next === undefined) break;
    if (next.depth === 100) found.add('the body is nested deeper than 100 levels');
    scalarHazards(next.json, found);
    const inner =
      next.json.kind === 'array'
        ? next.json.items
        : next.json.kind === 'object'
          ? next.json.members.map((member) => member.value)
          : [];
    for (const json of inner) stack.push({ json, depth: next.depth + 1 });
    if (next.json.kind === 'object')
      keyHazards(
        next.json.members.map((member) => member.key.value),
        found,
      );
  }
  return found;
}

function scalarHazards(json: Json, found: Set<string>): void {
  if (json.kind === 'number') {
    const { lexeme } = json;
    if (!Number.isFinite(Number(lexeme))) found.add('a number is too large for a double');
    else if (/^-?\d+$/.test(lexeme) && !fitsLong(lexeme)) found.add('an integer does not fit 64 bits');
    else if (/^-?\d+(?:\.0+|[eE].*)$/.test(lexeme))
      found.add('a whole number is written with a point or an exponent');
  }
  if (json.kind === 'string' && json.value.includes('\u0000')) found.add('a string holds U+0000');
}

function keyHazards(keys: readonly string[], found: Set<string>): void {
  const lower = keys.map((key) => key.toLowerCase());
  if (new Set(lower).size < new Set(keys).size) found.add('two keys differ in case only');
}

function fitsLong(lexeme: string): boolean {
  if (lexeme.length > 20) return false;
  return BigInt.asIntN(64, BigInt(lexeme)) === BigInt(lexeme);
}
