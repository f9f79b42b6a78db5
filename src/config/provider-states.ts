import { Fault } from '../model/fault.ts';
import type { ProviderStates } from '../model/settings.ts';

/** The address that a flag gives. */
export function readProviderStates(flag: unknown): ProviderStates | undefined {
  return flag === undefined ? undefined : { kind: 'url', url: address(flag, '--provider-states') };
}

/** What the config file says: `{ url }` or `{ command }`. */
export function readConfiguredStates(file: unknown): ProviderStates | undefined {
  if (file === undefined) return undefined;
  const { url, command } = Object(file) as { readonly url?: unknown; readonly command?: unknown };
  if (url !== undefined && command === undefined)
    return { kind: 'url', url: address(url, 'providerStates.url') };
  const [program, ...words] = Array.isArray(command) ? command : [];
  if (url !== undefined || !isWord(program) || !words.every(isWord))
    throw new Fault('config-invalid', 'providerStates is neither { url } nor { command: [program, …] }');
  return { kind: 'command', command: [program, ...words] };
}

function address(given: unknown, name: string): string {
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new Fault(
      name.startsWith('--') ? 'flag-invalid' : 'config-invalid',
      `${name} is no http or https address`,
    );
  return url.href;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
