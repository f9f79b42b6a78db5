import { headerValues } from '../../model/header.ts';
import type { Json } from '../../model/json.ts';
import type { SentRequest } from '../../model/scenario.ts';
import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, exactly, lifted, likely } from '../evidence.ts';
import { requestJson } from '../exchange-texts.ts';
import { bodyHazardsOf, headerHazardsOf } from '../request-hazards.ts';

const mostValues = 2000;
const telling = /twice|differ in case|underscore|Cookie header/;
const saysTwice = /twice|differ in case/;

/** The request says one thing several times, and each side takes another one. */
export const requestDecoding: Cause = {
  name: 'request-decoding',
  title: 'The request says one thing twice, and each side takes another one, or both.',
  severity: 'risky',
  why: 'it takes a request with two values for one thing; a filter in front may check the one that is not used',
  level: 'value',
  readers: 'what was checked is not what is stored',
  evidence:
    'both answers hold values of the request, from two places in it; or the request has a key twice, keys that differ in case, an odd cookie or header name',
  fix: {
    go: 'encoding/json takes the last key, also one in other case, and merges objects; FormValue prefers the body, URL.Query().Get the query',
    python: 'json takes the last key; request.values prefers the query; WSGI joins X_Name and X-Name',
    java: 'Jackson takes the last key: STRICT_DUPLICATE_DETECTION; getParameter joins query and body',
    node: 'JSON.parse takes the last key; express keeps query and body apart',
    rust: 'serde refuses a key of a struct that comes twice',
    any: 'refuse a request that says one thing twice',
  },
  notThis: {
    'query-decoding': 'one parameter is decoded in two ways',
    'repeated-key': 'the answer has a key twice',
  },
  examples: [
    {
      rows: [
        ['Python', '"first"'],
        ['Go', '"second"'],
      ],
      context: { requests: bothSent('{"body":"first","BODY":"second"}') },
    },
  ],
  facts: ['string-value', 'number-value', 'presence', 'type'],
  recognise: (clue) => {
    const request = clue.context.requests?.legacy;
    if (request === undefined || clue.difference.place.kind !== 'body') return undefined;
    const isValue = clue.fact === 'string-value' || clue.fact === 'number-value';
    if (isValue && areBothSent(request, clue))
      return lifted(exactly(`both values are in the request: ${bothSides(clue)}`), 1);
    const { hazards } = readingOf(request);
    const saidHere = hazards.filter((each) => !saysTwice.test(each) || isOfRequest(request, clue));
    return saidHere.length > 0 ? likely(...saidHere, bothSides(clue)) : undefined;
  },
};

/** What a request holds; read once for all differences of the exchange. */
interface RequestReading {
  /** The values of the query and of the body. */
  readonly sent: ReadonlySet<string>;
  /** What may be read as one thing or as another. */
  readonly hazards: readonly string[];
}

const known = new WeakMap<SentRequest, RequestReading>();

function readingOf(request: SentRequest): RequestReading {
  const before = known.get(request);
  if (before !== undefined) return before;
  const hazards = [...bodyHazardsOf(request), ...headerHazardsOf(request)];
  const reading = { sent: sentTexts(request), hazards: hazards.filter((each) => telling.test(each)) };
  known.set(request, reading);
  return reading;
}

function areBothSent(request: SentRequest, clue: Clue): boolean {
  const { sent } = readingOf(request);
  const [one, other] = [clue.legacy.text, clue.candidate.text];
  return one !== '' && other !== '' && sent.has(one) && sent.has(other);
}

/** Whether a value of the answers may come from the request: the request holds it, or it has parts that may. */
function isOfRequest(request: SentRequest, { legacy, candidate }: Clue): boolean {
  const { sent } = readingOf(request);
  const plain = [legacy, candidate].filter(
    ({ kind }) => kind !== 'absent' && kind !== 'null' && kind !== 'object' && kind !== 'array',
  );
  return plain.length === 0 || plain.some(({ text }) => sent.has(text));
}

function sentTexts(request: SentRequest): ReadonlySet<string> {
  const found = new Set<string>();
  const [, query = ''] = request.target.split('?');
  if (query !== '') for (const value of new URLSearchParams(query).values()) found.add(value);
  const type = headerValues(request.headers, 'content-type')[0] ?? '';
  if (type.includes('urlencoded')) {
    const form = new URLSearchParams(new TextDecoder().decode(request.body));
    for (const value of form.values()) found.add(value);
  }
  const root = requestJson(request);
  const stack: Json[] = root === undefined ? [] : [root];
  while (stack.length > 0 && found.size < mostValues) {
    const next = stack.pop();
    if (next?.kind === 'string') found.add(next.value);
    else if (next?.kind === 'number') found.add(next.lexeme);
    else if (next?.kind === 'array') for (const item of next.items) stack.push(item);
    else if (next?.kind === 'object') for (const member of next.members) stack.push(member.value);
  }
  return found;
}

function bothSent(body: string) {
  const request = { method: 'POST', target: '/', headers: [], body: new TextEncoder().encode(body) };
  return { legacy: request, candidate: request };
}
