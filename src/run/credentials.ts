import type { Settings } from '../model/settings.ts';
import { shortest } from './secrets.ts';

type Credentials = Settings['credentials'];

/** Each credential in the ways in which a request has it, and what stands for it where a request is kept. */
function marksOf(credentials: Credentials): readonly (readonly [text: string, mark: string])[] {
  const long = [...credentials].filter(([, secret]) => secret.length >= shortest);
  // A credential may be part of another one.
  const sorted = long.sort(([, one], [, other]) => other.length - one.length);
  return sorted.flatMap(([scheme, secret]) => [
    [secret, `(credential ${scheme})`] as const,
    [encodeURIComponent(secret.toWellFormed()), `(encoded credential ${scheme})`] as const,
  ]);
}

/** The JSON value with a mark in the place of each credential: a request can be kept, and sent again by who has them. */
export function withoutCredentials<T>(value: T, credentials: Credentials): T {
  return replaced(value, marksOf(credentials));
}

/** The JSON value with the credentials back in their places. */
export function withCredentials<T>(value: T, credentials: Credentials): T {
  return replaced(
    value,
    marksOf(credentials).map(([text, mark]) => [mark, text]),
  );
}

function replaced<T>(value: T, pairs: readonly (readonly [from: string, to: string])[]): T {
  if (pairs.length === 0) return value;
  return JSON.parse(JSON.stringify(value), (_key, text: unknown) =>
    typeof text === 'string'
      ? pairs.reduce((left, [from, to]) => left.replaceAll(from, () => to), text)
      : text,
  );
}
