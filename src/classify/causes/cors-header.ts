import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** Browsers are told something else about other origins. */
export const corsHeader: Cause = {
  name: 'cors-header',
  title: 'Browsers are told something else about other origins (Access-Control-*).',
  severity: 'breaking',
  why: 'pages of other origins are shut out, or let in',
  level: 'value',
  readers: 'browsers block the answer, and only they do: servers and scripts see nothing',
  evidence: 'an Access-Control-* header, or an element of it, is there on one side only, or differs',
  fix: {
    go: 'rs/cors, with the origins, methods and headers of legacy',
    python: 'flask-cors, CORSMiddleware',
    java: 'CorsConfiguration',
    node: 'the cors package',
    any: 'compare the answer to OPTIONS and to a refused request, too',
  },
  notThis: { 'vary-list': 'the header is Vary' },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'Access-Control-Allow-Origin' },
      rows: [
        ['one', '*'],
        ['another', null],
      ],
    },
  ],
  facts: [
    'header-presence',
    'header-value',
    'header-part-presence',
    'header-part-value',
    'header-part-order',
    'header-spelling',
  ],
  recognise: (clue) =>
    clue.header.startsWith('access-control-') || clue.header === 'timing-allow-origin'
      ? exactly(`${clue.header}: ${bothSides(clue)}`)
      : undefined,
};
