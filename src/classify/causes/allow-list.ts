import type { Cause } from '../cause.ts';
import { bothSides, exactly, weighing } from '../evidence.ts';

/** Allow names other methods, or is missing. */
export const allowList: Cause = {
  name: 'allow-list',
  title: 'Allow (or Accept-Ranges, Accept-Patch) names other methods or units, or is missing.',
  severity: 'cosmetic',
  why: 'few clients read it, though 405 must have it',
  level: 'shape',
  readers: 'generic clients and documentation tools see other abilities',
  evidence: 'an element of the list is there on one side only, or the header is, or the order differs',
  fix: {
    go: 'ServeMux of 1.22 writes Allow; chi 5.0.7, gorilla and echo write none: set it in MethodNotAllowed',
    python: 'Flask adds HEAD and OPTIONS, from a set without order',
    node: 'Express writes it for OPTIONS only',
  },
  notThis: { 'cors-header': 'the header is Access-Control-Allow-Methods' },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'Allow' },
      rows: [
        ['FastAPI 405', 'GET'],
        ['chi 405', null],
      ],
    },
  ],
  facts: ['header-presence', 'header-value', 'header-part-presence', 'header-part-order', 'header-spelling'],
  recognise: (clue) => {
    if (!/^(?:allow|accept-ranges|accept-patch|accept-post|accept)$/.test(clue.header)) return undefined;
    const evidence = exactly(`${clue.header}: ${bothSides(clue)}`);
    return clue.header === 'allow' && clue.fact === 'header-presence'
      ? weighing(evidence, 'risky')
      : evidence;
  },
};
