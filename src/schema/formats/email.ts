import type { Format } from './format.ts';
import { hostname, idnHostname } from './hostname.ts';
import { isIpv4, isIpv6 } from './ip.ts';

const dotString = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const wideDotString =
  /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]+)*$/u;
const wideQuoted = /^"(?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])*"$/u;

/** `email` (RFC 5321, Mailbox). */
export const email: Format = {
  on: 'string',
  isValid: (text) => isMailbox(text, [dotString, quoted], hostname),
};

/** `idn-email` (RFC 6531, Mailbox). */
export const idnEmail: Format = {
  on: 'string',
  // RFC 6531 leaves the form of U-labels to whoever looks the domain up.
  isValid: (text) => isMailbox(text.normalize('NFC'), [wideDotString, wideQuoted], idnHostname),
};

function isMailbox(text: string, localForms: readonly RegExp[], domainFormat: Format): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (!localForms.some((form) => form.test(local))) return false;
  const literal = /^\[(?:(IPv6:)(.*)|(.*))\]$/i.exec(domain);
  if (literal === null) return domainFormat.isValid(domain);
  return literal[1] === undefined ? isIpv4(literal[3] ?? '') : isIpv6(literal[2] ?? '');
}
