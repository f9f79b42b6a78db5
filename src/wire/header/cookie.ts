import type { Span } from '../../model/json.ts';
import { readDateSpelling } from './date-header.ts';
import { elements } from './list.ts';
import type { ParameterRules } from './parameter.ts';
import { parameterAt } from './parameter.ts';
import type { HeaderPart } from './part.ts';
import { headerOf, textAt } from './part.ts';

const attributes = [
  'Expires',
  'Max-Age',
  'Domain',
  'Path',
  'Secure',
  'HttpOnly',
  'SameSite',
  'Partitioned',
  'Priority',
];
const attributeNames: ReadonlyMap<string, string> = new Map(
  attributes.map((name) => [name.toLowerCase(), name]),
);

const attributeRules: ParameterRules = {
  nameOf: (written) => attributeNames.get(written.toLowerCase()) ?? written.toLowerCase(),
  meaningOf: (name, value) => {
    if (name === 'Expires') return String(readDateSpelling(value).seconds ?? value);
    return name === 'SameSite' || name === 'Domain' || name === 'Priority' ? value.toLowerCase() : value;
  },
  formOf: (name, value) => (name === 'Expires' ? readDateSpelling(value).form : undefined),
};

/** `Set-Cookie` by cookie and attribute (RFC 6265bis); each field is one cookie, since commas do not part them. */
export function readSetCookie(text: string, fields: readonly Span[]): HeaderPart {
  return headerOf(
    text,
    fields.flatMap((field) => cookieAt(text, field)),
  );
}

function cookieAt(text: string, field: Span): readonly HeaderPart[] {
  const [pair, ...rest] = elements(text, field, ';');
  if (pair === undefined) return [];
  const equals = textAt(text, pair).indexOf('=');
  const name = equals < 0 ? '' : textAt(text, pair).slice(0, equals);
  const value = { start: pair.start + equals + 1, end: pair.end };
  return [
    {
      token: name,
      indexed: false,
      start: field.start,
      end: field.end,
      own: pair,
      value,
      meaning: textAt(text, value),
      form: undefined,
      parts: rest.map((span) => parameterAt(text, span, attributeRules)),
    },
  ];
}
