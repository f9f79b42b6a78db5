import { type Command, Option } from 'commander';
import { type Purpose, type SettingKey, settingKeys, settingsTable } from '../config/settings-table.ts';

/** Adds the flag of each setting to a command. */
export function addSettingFlags(command: Command, keys: readonly SettingKey[] = settingKeys): Command {
  for (const key of keys) command.addOption(optionOf(key));
  return command;
}

interface Declared {
  readonly flag: string;
  readonly value?: string;
  readonly help: string;
  readonly standard?: string;
  readonly repeatable?: boolean;
}

function optionOf(key: SettingKey): Option {
  const { flag, value, help, repeatable }: Declared = settingsTable[key];
  const option = new Option(value === undefined ? `--${flag}` : `--${flag} <${value}>`, help);
  return repeatable === true
    ? option.argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one])
    : option;
}

/** The settings among parsed flags, by key. */
export function settingsAmong(
  parsed: Readonly<Record<string, unknown>>,
): Readonly<Partial<Record<SettingKey, unknown>>> {
  return Object.fromEntries(
    settingKeys.flatMap((key) => {
      const given = parsed[camelCase(settingsTable[key].flag)];
      return given === undefined ? [] : [[key, given]];
    }),
  );
}

function camelCase(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const titles: Readonly<Record<Purpose, string>> = {
  sides: 'sides',
  cases: 'cases',
  judging: 'judging',
  limits: 'limits',
  output: 'output',
};

/** The flags of all settings for `--help`, by purpose, a line each. */
export function settingsHelp(): string {
  const lines: string[] = [];
  for (const purpose of Object.keys(titles) as readonly Purpose[]) {
    const keys = settingKeys.filter((key) => settingsTable[key].purpose === purpose);
    for (const [at, key] of keys.entries()) {
      const { flag, value, help, standard }: Declared = settingsTable[key];
      const usage = value === undefined ? `--${flag}` : `--${flag} ${value}`;
      lines.push(
        `${(at === 0 ? titles[purpose] : '').padEnd(9)}${usage.padEnd(34)} ${help}${standard === undefined ? '' : ` [${standard}]`}`,
      );
    }
  }
  return lines.join('\n');
}
