import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, exactly, lifted, likely } from '../evidence.ts';
import { queryHazardsOf } from '../request-hazards.ts';
import { statusSentences } from '../statuses.ts';

/** The query of the request is read in two ways. */
export const queryDecoding: Cause = {
  name: 'query-decoding',
  title: 'The query of the request is read in two ways.',
  severity: 'risky',
  why: 'it takes a query with ;, +, bad escapes, blanks or repeated names to show it',
  level: 'value',
  readers: 'filters and searches run with another text, or with none',
  evidence:
    'the query holds what servers read differently, and the statuses differ; or the answers hold two readings of one parameter',
  fix: {
    go: 'url.ParseQuery drops pairs with ; or bad escapes and says so in its error; keeps blank values; r.FormValue prefers the body',
    python:
      'parse_qs drops blank values unless keep_blank_values; bad escapes stay as they are; Flask takes the first of repeated names, Starlette the last',
    java: 'getParameter takes the first, and reads the body as well',
    node: 'qs reads a[b]=1 and repeated names as objects and lists; URLSearchParams does not',
    rust: 'serde_urlencoded refuses repeated names; form_urlencoded replaces bad UTF-8',
  },
  notThis: { 'path-decoding': 'it is in the path', 'accepts-less': 'the value breaks the schema' },
  examples: [
    {
      rows: [
        ['Python', '"1;b=2"'],
        ['Go', '""'],
      ],
      context: {
        requests: {
          legacy: { method: 'GET', target: '/search?a=1;b=2', headers: [], body: new Uint8Array(0) },
          candidate: { method: 'GET', target: '/search?a=1;b=2', headers: [], body: new Uint8Array(0) },
        },
      },
    },
  ],
  facts: ['status', 'string-value', 'type', 'presence'],
  recognise: (clue) => {
    const request = clue.context.requests?.legacy;
    if (request === undefined || !request.target.includes('?')) return undefined;
    const hazards = queryHazardsOf(request);
    if (hazards.length === 0) return undefined;
    if (clue.fact !== 'status') return readingsOfParameter(clue, request.target, hazards);
    return clue.context.validity?.kind === 'invalid'
      ? undefined
      : lifted(likely(...hazards, ...statusSentences(clue).slice(0, 1)), 33);
  },
};

function readingsOfParameter(
  clue: Clue,
  target: string,
  hazards: readonly string[],
): ReturnType<Cause['recognise']> {
  const pairs = target.slice(target.indexOf('?') + 1).split('&');
  const readings = new Set<string>(['']);
  for (const pair of pairs) {
    const raw = pair.slice(pair.indexOf('=') + 1);
    for (const each of [raw, raw.split(';')[0] ?? '', raw.replaceAll('+', ' ')])
      for (const read of decodings(each)) readings.add(read);
  }
  const texts = [clue.legacy, clue.candidate].map((side) =>
    side.kind === 'absent' || side.kind === 'null' ? '' : side.text,
  );
  return texts.every((text) => readings.has(text)) && texts.some((text) => text !== '')
    ? lifted(exactly(...hazards, `both are readings of one query, ${bothSides(clue)}`), 3)
    : undefined;
}

function decodings(text: string): readonly string[] {
  const latin = text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0) & 0xff);
  return [
    text,
    latin,
    new TextDecoder().decode(bytes),
    new TextDecoder().decode(bytes).replaceAll('\ufffd', ''),
  ];
}
