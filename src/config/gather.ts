import { Fault } from '../model/fault.ts';
import { nearestWord } from './nearest.ts';
import { fileOnlyKeys, type Options, type SettingKey, settingKeys, settingsTable } from './settings-table.ts';

/** Where a setting was said. */
export type Whence = 'flag' | 'variable' | 'file' | 'default';

/** Options from all places, and where each was said. */
export interface Gathered {
  readonly options: Options;
  readonly whence: Readonly<Partial<Record<SettingKey, Whence>>>;
}

/** What may say something: flags by key (as typed), the environment, the config file's value and name. */
export interface Sources {
  readonly flags: Readonly<Partial<Record<SettingKey, unknown>>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly file: { readonly value: unknown; readonly name: string } | undefined;
}

/** Reads every setting from the first place that says it: flags, then environment, then config file. */
export function gatherOptions({ flags, environment, file }: Sources): Gathered {
  const fileValues = fileRecord(file);
  const options: Record<string, unknown> = {};
  const whence: Partial<Record<SettingKey, Whence>> = {};
  for (const key of settingKeys) {
    const { flag, variable, read } = settingsTable[key];
    const said = firstSaid([
      ['flag', flags[key], `--${flag}`],
      ['variable', variable === undefined ? undefined : environment[variable] || undefined, variable ?? ''],
      ['file', fileValues[key], `${file?.name}: ${key}`],
    ]);
    if (said === undefined) continue;
    options[key] = read(said.value, said.name);
    whence[key] = said.whence;
  }
  for (const key of fileOnlyKeys) if (fileValues[key] !== undefined) options[key] = fileValues[key];
  return { options, whence };
}

function firstSaid(
  places: readonly (readonly [Whence, unknown, string])[],
): { readonly whence: Whence; readonly value: unknown; readonly name: string } | undefined {
  for (const [whence, value, name] of places) if (value !== undefined) return { whence, value, name };
  return undefined;
}

function fileRecord(file: Sources['file']): Readonly<Record<string, unknown>> {
  if (file === undefined) return {};
  const { value, name } = file;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('config-unreadable', `${name} does not give an object`);
  const known: readonly string[] = [...settingKeys, ...fileOnlyKeys];
  for (const key of Object.keys(value)) {
    if (known.includes(key) || key === '$schema') continue;
    const near = nearestWord(key, known);
    throw new Fault(
      'config-key-unknown',
      `${name}: ${JSON.stringify(key)}`,
      near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` },
    );
  }
  return value as Readonly<Record<string, unknown>>;
}
