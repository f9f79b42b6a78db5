import type { Format } from './format.ts';
import { isIpv6 } from './ip.ts';

const unreserved = 'A-Za-z0-9\\-._~';
const delimiters = "!$&'()*+,;=";
/** ucschar and iprivate (RFC 3987, 2.2). */
const beyondAscii =
  '\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef\\u{10000}-\\u{1fffd}\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}\\u{40000}-\\u{4fffd}\\u{50000}-\\u{5fffd}\\u{60000}-\\u{6fffd}\\u{70000}-\\u{7fffd}\\u{80000}-\\u{8fffd}\\u{90000}-\\u{9fffd}\\u{a0000}-\\u{afffd}\\u{b0000}-\\u{bfffd}\\u{c0000}-\\u{cfffd}\\u{d0000}-\\u{dfffd}\\u{e1000}-\\u{efffd}';
const privateUse = '\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';

const uriForm = form('', '');
const iriForm = form(beyondAscii, privateUse);

/** `uri` (RFC 3986), with a scheme. */
export const uri: Format = { on: 'string', isValid: (text) => hasForm(uriForm, text, 'absolute') };

/** `uri-reference` (RFC 3986). */
export const uriReference: Format = { on: 'string', isValid: (text) => hasForm(uriForm, text, 'any') };

/** `iri` (RFC 3987), with a scheme. */
export const iri: Format = { on: 'string', isValid: (text) => hasForm(iriForm, text, 'absolute') };

/** `iri-reference` (RFC 3987). */
export const iriReference: Format = { on: 'string', isValid: (text) => hasForm(iriForm, text, 'any') };

/** The generic syntax: scheme, user information, literal or named host, port, path, query, fragment. */
function form(wide: string, inQuery: string): RegExp {
  const encoded = '%[0-9A-Fa-f]{2}';
  const character = `(?:[${unreserved}${delimiters}${wide}:@]|${encoded})`;
  const named = `(?:[${unreserved}${delimiters}${wide}]|${encoded})*`;
  const user = `(?:(?:[${unreserved}${delimiters}${wide}:]|${encoded})*@)?`;
  const authority = `//${user}(?:\\[(?<literal>[^\\]]*)\\]|${named})(?::[0-9]*)?(?:/${character}*)*`;
  const rooted = `/(?:${character}+(?:/${character}*)*)?`;
  const query = `(?:\\?(?:${character}|[/?${inQuery}])*)?`;
  const fragment = `(?:#(?:${character}|[/?])*)?`;
  const path = `(?:${authority}|${rooted}|(?<first>${character}+)(?:/${character}*)*|)`;
  return new RegExp(`^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.\\-]*):)?${path}${query}${fragment}$`, 'u');
}

function hasForm(pattern: RegExp, text: string, kind: 'absolute' | 'any'): boolean {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return false;
  const { scheme, literal, first } = groups;
  if (scheme === undefined && (kind === 'absolute' || first?.includes(':') === true)) return false;
  return literal === undefined || isIpLiteral(literal);
}

function isIpLiteral(text: string): boolean {
  return isIpv6(text) || /^v[0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+$/i.test(text);
}
