import type { Format } from './format.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4Pattern = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const group = /^[0-9A-Fa-f]{1,4}$/;

/** `ipv4` (RFC 2673, 3.2: dotted quad). */
export const ipv4: Format = { on: 'string', isValid: isIpv4 };

/** `ipv6` (RFC 4291, 2.2), without a zone. */
export const ipv6: Format = { on: 'string', isValid: isIpv6 };

/** Whether the text is a dotted quad without leading zeros. */
export function isIpv4(text: string): boolean {
  return ipv4Pattern.test(text);
}

/** Whether the text is eight groups, or fewer around one `::`, the last two perhaps as a dotted quad. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || text.length > 45) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1);
  const quad = last?.includes('.') === true && text.endsWith(last);
  const plain = quad ? all.slice(0, -1) : all;
  if (quad && !isIpv4(last)) return false;
  const count = plain.length + (quad ? 2 : 0);
  return plain.every((each) => group.test(each)) && (halves.length === 2 ? count <= 7 : count === 8);
}
