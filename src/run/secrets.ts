import type { HeaderField } from '../model/header.ts';
import type { Settings } from '../model/settings.ts';
import { sides } from '../model/side.ts';

/** What stands for a secret that a side gave back. */
export const struckOut = '(secret)';

/** Shorter texts are no secrets: striking them out would spoil everything else. */
export const shortest = 4;

/** The texts that no output may show: values of added fields with and without their scheme, users' passwords. */
export function secretsOf({ headers, credentials, addresses, twin }: Settings): readonly string[] {
  const fields = sides.flatMap((side) => headers[side]);
  const passwords = [addresses.legacy, addresses.candidate, twin ?? ''].flatMap(passwordsIn);
  const texts = [...fields.flatMap(valuesOf), ...credentials.values(), ...passwords];
  const spelled = texts.flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.toWellFormed()),
  ]);
  return [...new Set(spelled)]
    .filter((text) => text.length >= shortest)
    .sort((one, other) => other.length - one.length);
}

function valuesOf([, value]: HeaderField): readonly string[] {
  const credentials = /^[A-Za-z][\w-]* +(\S.*)$/.exec(value)?.[1];
  return credentials === undefined ? [value] : [value, credentials];
}

function passwordsIn(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const { username, password } = new URL(address);
  if (username === '' && password === '') return [];
  const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  return [Buffer.from(`${user}:${secret}`).toString('base64'), ...(secret === '' ? [user] : [secret])];
}

/** A JSON value without any of the secrets, in texts and in base64: a side may send back what it was sent. */
export function withoutSecrets<T>(value: T, secrets: readonly string[]): T {
  if (secrets.length === 0) return value;
  return JSON.parse(JSON.stringify(value), (key, text: unknown) => {
    if (typeof text !== 'string') return text;
    return key === 'base64' ? strikeBytes(text, secrets) : strike(text, secrets);
  });
}

function strikeBytes(base64: string, secrets: readonly string[]): string {
  const bytes = Buffer.from(base64, 'base64').toString('latin1');
  const left = strike(bytes, secrets);
  return left === bytes ? base64 : Buffer.from(left, 'latin1').toString('base64');
}

function strike(text: string, secrets: readonly string[]): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, struckOut), text);
}
