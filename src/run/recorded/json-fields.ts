import { Fault } from '../../model/fault.ts';
import type { HeaderField } from '../../model/header.ts';
import { type Json, memberOf, textOf } from '../../model/json.ts';
import { encodeText } from '../../wire/text.ts';

/** Says where in a recording something is wrong. */
export type Complain = (message: string) => Fault;

/** A complaint about a place of a file, such as `exchanges.ndjson:12`. */
export function complaintAt(place: string): Complain {
  return (message) => new Fault('recording-unreadable', `${place}: ${message}`);
}

/** The text of a member that must be there. */
export function requiredText(json: Json | undefined, key: string, complain: Complain): string {
  const text = textOf(json, key);
  if (text === undefined) throw complain(`"${key}" is missing or no string`);
  return text;
}

/** A status code, written as a number or as text. */
export function statusIn(json: Json | undefined, complain: Complain): string {
  const status = memberOf(json, 'status');
  if (status?.kind === 'number') return status.lexeme;
  if (status?.kind === 'string') return status.value;
  throw complain('"status" is missing or neither a number nor a string');
}

/** A number of a member, or undefined. */
export function numberIn(json: Json | undefined, key: string): number | undefined {
  const value = memberOf(json, key);
  const number = value?.kind === 'number' ? Number(value.lexeme) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Header fields, as `[name, value]` pairs, as `{name, value}` objects, or as one object; none when absent. */
export function fieldsIn(json: Json | undefined, complain: Complain): readonly HeaderField[] {
  const headers = memberOf(json, 'headers');
  if (headers === undefined) return [];
  if (headers.kind === 'array') return headers.items.map((item) => fieldOf(item, complain));
  if (headers.kind !== 'object') throw complain('"headers" is neither a list nor an object');
  return headers.members.flatMap(({ key, value }): readonly HeaderField[] => {
    const values = value.kind === 'array' ? value.items : [value];
    return values.map((one) => [asLatin1(key.value), asLatin1(scalarOf(one, complain))]);
  });
}

function fieldOf(item: Json, complain: Complain): HeaderField {
  if (item.kind === 'object')
    return [asLatin1(requiredText(item, 'name', complain)), asLatin1(requiredText(item, 'value', complain))];
  const [name, value] = item.kind === 'array' ? item.items : [];
  if (name?.kind !== 'string' || value?.kind !== 'string')
    throw complain('a header is no pair of name and value');
  return [asLatin1(name.value), asLatin1(value.value)];
}

function scalarOf(json: Json, complain: Complain): string {
  if (json.kind === 'string') return json.value;
  if (json.kind === 'number') return json.lexeme;
  throw complain('the value of a header is neither a string nor a number');
}

/** Header text as on the wire: characters beyond a byte become their UTF-8 bytes. */
function asLatin1(text: string): string {
  return /^[\u0000-\u00ff]*$/.test(text) ? text : Buffer.from(encodeText(text)).toString('latin1');
}

const noBytes = new Uint8Array(0);

/** Body bytes: the text of `body` as UTF-8, or what `base64` spells; none when neither is there. */
export function bodyIn(json: Json | undefined, complain: Complain): Uint8Array {
  const body = memberOf(json, 'body');
  if (body?.kind === 'string') return encodeText(body.value);
  if (body !== undefined && body.kind !== 'null')
    throw complain('"body" is no string: give the text of the body, exactly as it was sent');
  const coded = textOf(json, 'base64');
  return coded === undefined ? noBytes : fromBase64(coded, complain);
}

/** The bytes that base64 spells. */
export function fromBase64(text: string, complain: Complain): Uint8Array {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw complain('"base64" is no base64');
  return new Uint8Array(Buffer.from(text, 'base64'));
}
