import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted } from '../evidence.ts';

const absolute = /^(https?):\/\/([^/?#]+)([^?#]*)(.*)$/i;

/** The same address, absolute or relative, or with another host, scheme or trailing slash. */
export const urlForm: Cause = {
  name: 'url-form',
  title: 'The same address with another scheme, host, port or trailing slash, or without them.',
  severity: 'risky',
  why: 'clients that follow the link may reach another host, or none',
  level: 'value',
  readers:
    'relative links need a base; http links are blocked on https pages; a slash more may redirect or miss',
  evidence: 'path and query are equal; scheme, host, port or a trailing slash differ',
  fix: {
    any: 'build links from one configured base, not from the Host header of the moment; trust X-Forwarded-* on both sides alike',
  },
  notThis: { 'location-form': 'the header is Location', 'percent-encoding': 'the path is encoded otherwise' },
  examples: [
    {
      rows: [
        ['Flask', '"http://api.example.test/r/go"', '"https://e.test/a/"'],
        ['Go', '"/r/go"', '"https://e.test/a"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { either: ['slash'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const parts = absolute.exec(one.text);
      if (parts === null) return undefined;
      const rest = absolute.exec(other.text);
      const path = rest === null ? other.text : `${rest[3]}${rest[4]}`;
      if (rest === null && !path.startsWith('/')) return undefined;
      return bare(`${parts[3]}${parts[4]}`) === bare(path)
        ? lifted(exactly(`${bothSides(clue)}: one path`), 3)
        : undefined;
    }),
};

function bare(path: string): string {
  return path.replace(/\/(?=$|[?#])/, '');
}
