import { Fault } from '../model/fault.ts';
import type { Errand } from '../model/settings.ts';

/** An errand as a config file writes it: `{ url }` or `{ command: [program, …] }`; `name` is what a fault calls it. */
export function readErrand(value: unknown, name: string): Errand {
  const { url, command } = Object(value) as { readonly url?: unknown; readonly command?: unknown };
  if (url !== undefined && command === undefined) {
    const address = readAddress(url);
    if (address === undefined) throw new Fault('config-invalid', `${name}.url is no http or https address`);
    return { kind: 'url', url: address };
  }
  const [program, ...words] = Array.isArray(command) ? command : [];
  if (url !== undefined || !isWord(program) || !words.every(isWord))
    throw new Fault('config-invalid', `${name} is neither { url } nor { command: [program, …] }`);
  return { kind: 'command', command: [program, ...words] };
}

/** The http or https address, or undefined. */
export function readAddress(given: unknown): string | undefined {
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : undefined;
  return url !== undefined && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
