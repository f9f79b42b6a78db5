import { Fault } from '../model/fault.ts';
import type { Errand } from '../model/settings.ts';
import { readAddress, readErrand } from './errand.ts';

/** The address that a flag gives. */
export function readProviderStates(flag: unknown): Errand | undefined {
  if (flag === undefined) return undefined;
  const url = readAddress(flag);
  if (url === undefined) throw new Fault('flag-invalid', '--provider-states is no http or https address');
  return { kind: 'url', url };
}

/** What the config file says: `{ url }` or `{ command }`. */
export function readConfiguredStates(file: unknown): Errand | undefined {
  return file === undefined ? undefined : readErrand(file, 'providerStates');
}
