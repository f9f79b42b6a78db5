import { encodeText } from '../../wire/text.ts';
import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, exactly, lifted, likely } from '../evidence.ts';
import { latin1 } from '../reading.ts';
import { pathHazardsOf } from '../request-hazards.ts';
import { statusSentences } from '../statuses.ts';

/** The path of the request is read in two ways. */
export const pathDecoding: Cause = {
  name: 'path-decoding',
  title: 'The path of the request is read in two ways.',
  severity: 'risky',
  why: 'it takes a path with %2F, //, dots, bad escapes or raw UTF-8 to show it',
  level: 'status',
  readers:
    'names with such characters reach another route, or another thing; filters in front may be passed by',
  evidence:
    'the path holds what servers read differently, and the statuses differ; or the answers hold two readings of a segment',
  fix: {
    go: 'r.URL.EscapedPath() keeps %2F; ServeMux cleans // and dots with a redirect; chi matches RawPath and does not decode',
    python: 'WSGI decodes before routing (and gives Latin-1); ASGI has raw_path',
    java: 'Spring refuses %2F and // by StrictHttpFirewall; UrlPathHelper.setUrlDecode',
    node: 'Express decodes parameters, and answers 400 to bad escapes',
    any: 'do not put free text into a path segment: use the query',
  },
  notThis: { 'query-decoding': 'it is in the query', 'not-found': 'the path is plain' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['Flask', '404'],
        ['Go', '200'],
      ],
      context: {
        requests: {
          legacy: { method: 'GET', target: '/comments/a%2Fb', headers: [], body: new Uint8Array(0) },
          candidate: { method: 'GET', target: '/comments/a%2Fb', headers: [], body: new Uint8Array(0) },
        },
      },
    },
  ],
  facts: ['status', 'string-value'],
  recognise: (clue) => {
    const request = clue.context.requests?.legacy;
    if (request === undefined) return undefined;
    if (clue.fact === 'string-value') return readingsOfSegment(clue, request.target);
    const hazards = pathHazardsOf(request);
    return hazards.length > 0
      ? lifted(likely(...hazards, ...statusSentences(clue).slice(0, 1)), 34)
      : undefined;
  },
};

const telling = /[%+\\;]|[^\x00-\x7f]/;

function readingsOfSegment(clue: Clue, target: string): ReturnType<Cause['recognise']> {
  if (!telling.test(target)) return undefined;
  const [path = ''] = target.split('?');
  for (const segment of path.split('/')) {
    if (!telling.test(segment)) continue;
    const readings = new Set([
      segment,
      latinDecoded(segment),
      utf8Decoded(segment),
      latin1(encodeText(segment)),
      segment.replaceAll('+', ' '),
      segment.split(';')[0],
    ]);
    if (readings.has(clue.legacy.text) && readings.has(clue.candidate.text))
      return lifted(exactly(`both are readings of the path segment ${segment}`, bothSides(clue)), 4);
  }
  return undefined;
}

/** Each %XX as one character, as a server does that reads paths as Latin-1. */
function latinDecoded(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function utf8Decoded(text: string): string {
  const bytes = Uint8Array.from(latinDecoded(text), (letter) => letter.charCodeAt(0) & 0xff);
  return new TextDecoder().decode(bytes);
}
