import type { Cause } from '../cause.ts';
import { bothSides, generally, weighing } from '../evidence.ts';

const harmless =
  /^(?:date|server|via|x-powered-by|x-request-id|x-process-time|x-runtime|traceparent|x-.*-id|nel|report-to)$/;

/** A header is sent by one side only. */
export const headerPresence: Cause = {
  name: 'header-presence',
  title: 'A header, or a part of its value, is sent by one side only.',
  severity: 'risky',
  why: 'clients that use it find nothing',
  level: 'shape',
  readers: 'what a client does without the header is its own choice',
  evidence: 'the field name is in one head only, or the element is in one value only',
  fix: { any: 'set the header that legacy sets; look for middleware that one side lacks' },
  notThis: {
    'header-name-case': 'the name is there in other capitals',
    'cookie-presence': 'the header is Set-Cookie',
  },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'X-Total-Count' },
      rows: [
        ['one', '42'],
        ['another', null],
      ],
    },
  ],
  facts: ['header-presence', 'header-part-presence'],
  recognise: (clue) => {
    const evidence = generally(`${clue.header}: ${bothSides(clue)}`);
    return harmless.test(clue.header) ? weighing(evidence, 'cosmetic') : evidence;
  },
};
