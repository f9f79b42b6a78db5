import type { ReadValue } from './read-value.ts';
import { refuse } from './read-value.ts';

const form = 'a text for each security scheme, such as bearerAuth=eyJhbGciOi…';

/**
 * What to send for each security scheme, by its name in the document: `SCHEME=VALUE`, several of them (in a variable one
 * a line), or an object. No message shows a value.
 */
export const credentials: ReadValue<ReadonlyMap<string, string>> = (given, name) => {
  const entries =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : undefined;
  if (entries !== undefined)
    return new Map(entries.map(([scheme, value]) => [scheme, secret(value, `${name}.${scheme}`)]));
  const lines: readonly unknown[] = Array.isArray(given)
    ? given
    : typeof given === 'string'
      ? given.split('\n')
      : [given];
  return new Map(lines.filter((line) => line !== '').map((line) => pair(line, name)));
};

function pair(line: unknown, name: string): readonly [string, string] {
  const [, scheme, value] = (typeof line === 'string' && /^([^=]+)=(.+)$/s.exec(line)) || [];
  return scheme === undefined ? refuse(name, '…', form) : [scheme.trim(), secret(value, name)];
}

function secret(value: unknown, name: string): string {
  // What could end a header field early would be refused by every client.
  return typeof value === 'string' && value !== '' && !/[\r\n\0]/.test(value)
    ? value
    : refuse(name, '…', form);
}
