import type { Command, Option } from 'commander';
import { topHelp } from '../src/cli/help.ts';
import { outputHelp } from '../src/cli/output-flags.ts';
import { buildProgram } from '../src/cli/program.ts';
import { settingKeys, settingsTable } from '../src/config/settings-table.ts';
import { cell, code, tableRows } from './markdown.ts';

/** docs/reference/commands.md: every command with its examples, arguments and flags, from what declares them. */
export function commandsPage(): string {
  const commands = programCommands();
  return [
    '# Commands',
    '',
    'Results go to stdout, all else to stderr. Exit codes are those of diff(1): 0 alike, 1 findings, 2 trouble (a fault, or',
    'inconclusive); 130 after Ctrl-C, with the report of what was found so far. A time is written `500ms`, `30s`, `5m` or',
    '`1h`; a size `64kB` or `10MB`. Many flags can also stand in a [config file](config.md) or in a variable.',
    'This page is generated: `node scripts/pages.ts`.',
    '',
    ...commands.map((command) => `- [${command.name()}](#${command.name()}): ${purposeOf(command.name())}`),
    '',
    ...commands.flatMap(entry),
  ].join('\n');
}

/** Every command as it is declared; nothing is printed, nothing runs. */
export function programCommands(): readonly Command[] {
  const program = buildProgram(
    {
      out: () => {},
      tell: () => {},
      deliver: async () => true,
      outIsTerminal: false,
      tellIsTerminal: false,
      width: 100,
      utf8: true,
      environment: {},
      folder: '.',
    },
    () => {},
  );
  return program.commands;
}

function entry(command: Command): readonly string[] {
  const usage = ['samewire', command.name(), ...command.registeredArguments.map(argumentText)].join(' ');
  const options = command.options.filter(({ hidden }) => !hidden);
  const text = introductionOf(command).trimEnd();
  return [
    `## ${command.name()}`,
    '',
    `\`${usage}\`: ${purposeOf(command.name())}`,
    '',
    ...(text === '' ? [] : ['```', ...text.split('\n'), '```', '']),
    ...(options.length === 0
      ? []
      : [...tableRows(['flag', 'meaning', 'default'], options.map(optionRow)), '']),
  ];
}

/** What a command's help says before it lists flags: examples, then remarks. */
function introductionOf(command: Command): string {
  const lines = command.helpInformation().split('\n');
  const flags = lines.findIndex((line) => /^(\S+ *| +)--\S/.test(line));
  return lines.slice(0, flags === -1 ? lines.length : flags).join('\n');
}

function argumentText(argument: { readonly required: boolean; name(): string }): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function optionRow(option: Option): readonly string[] {
  const key = settingKeys.find((one) => `--${settingsTable[one].flag}` === option.long);
  const standard = key === undefined ? undefined : settingsTable[key].standard;
  const byDefault = option.defaultValue ?? standard ?? outputDefault(option.long ?? '');
  return [code(option.flags.replace(/[<>]/g, '')), cell(option.description), cell(String(byDefault))];
}

/** The default of a flag that is no setting, as help gives it in brackets. */
function outputDefault(flag: string): string {
  const line = outputHelp.split('\n').find((one) => one.trimStart().startsWith(`${flag} `));
  return /\[([^\]]*)\]$/.exec(line ?? '')?.[1] ?? '';
}

function purposeOf(name: string): string {
  return new RegExp(`^(?:\\S.*?)? {2,}${name} {2,}(\\S.*)$`, 'm').exec(topHelp)?.[1] ?? '';
}
