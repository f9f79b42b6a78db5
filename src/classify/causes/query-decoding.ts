import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, exactly, lifted, likely } from '../evidence.ts';
import { quotedText } from '../quoted.ts';
import { queryHazardsOf } from '../request-hazards.ts';
import { statusSentences } from '../statuses.ts';

const odd = /[;%+]|[^\x00-\x7f]|=$|^[^=]*$/;

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
    return isBrokenElsewhere(clue)
      ? undefined
      : lifted(likely(...hazards, ...statusSentences(clue).slice(0, 1)), 33);
  },
};

/** The case breaks a constraint, and not by how its query is written. */
function isBrokenElsewhere({ context: { validity } }: Clue): boolean {
  if (validity?.kind !== 'invalid') return false;
  return validity.keyword !== 'repeated' && validity.where !== 'query';
}

function readingsOfParameter(
  clue: Clue,
  target: string,
  hazards: readonly string[],
): ReturnType<Cause['recognise']> {
  const texts = [clue.legacy, clue.candidate].map((side) =>
    side.kind === 'absent' || side.kind === 'null' ? '' : side.text,
  );
  for (const pair of target.slice(target.indexOf('?') + 1).split('&')) {
    if (!odd.test(pair)) continue;
    const [name = '', ...rest] = pair.split('=');
    const readings = readingsOf(rest.join('='));
    const isDropped = clue.fact === 'presence' && clue.key === name;
    if (isDropped || (texts.every((text) => readings.has(text)) && texts.some((text) => text !== '')))
      return lifted(exactly(...hazards, `both are readings of ${quotedText(pair)}, ${bothSides(clue)}`), 3);
  }
  return undefined;
}

/** What servers make of the raw value: decoded or not, with + as a space, cut at a semicolon, or dropped. */
function readingsOf(raw: string): ReadonlySet<string> {
  const forms = [raw, raw.split(';')[0] ?? '', raw.replaceAll('+', ' ')];
  return new Set(['', ...forms.flatMap(decodings)]);
}

function decodings(text: string): readonly string[] {
  const latin = text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0) & 0xff);
  return [
    text,
    text.replace(/%[0-9a-f]{2}/gi, (each) => each.toUpperCase()),
    latin,
    new TextDecoder().decode(bytes),
    new TextDecoder().decode(bytes).replaceAll('\ufffd', ''),
  ];
}
