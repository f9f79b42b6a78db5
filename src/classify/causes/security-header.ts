import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

const names =
  /^(?:strict-transport-security|content-security-policy(?:-report-only)?|x-content-type-options|x-frame-options|x-xss-protection|referrer-policy|permissions-policy|cross-origin-[a-z]+-policy|x-permitted-cross-domain-policies|x-download-options|x-dns-prefetch-control|origin-agent-cluster|clear-site-data)$/;

/** A header that protects browsers differs. */
export const securityHeader: Cause = {
  name: 'security-header',
  title: 'A header that protects browsers is missing, or differs.',
  severity: 'risky',
  why: 'a protection is gone, or a page that worked is blocked',
  level: 'value',
  readers: 'browsers frame, sniff or upgrade what they should not, or refuse what they should show',
  evidence:
    'Strict-Transport-Security, Content-Security-Policy, X-Content-Type-Options, X-Frame-Options or such differ',
  fix: {
    node: 'helmet sets a dozen',
    java: 'Spring Security sets several by default',
    go: 'http.Error sets X-Content-Type-Options: nosniff, else none are set',
    python: 'Django SecurityMiddleware; flask-talisman',
    any: 'set them in the proxy in front, for both',
  },
  notThis: { 'cors-header': 'the header is Access-Control-*' },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'X-Content-Type-Options' },
      rows: [
        ['Flask', null],
        ['Go http.Error', 'nosniff'],
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
  recognise: (clue) => (names.test(clue.header) ? exactly(`${clue.header}: ${bothSides(clue)}`) : undefined),
};
