import { type Command, Option } from 'commander';

/** How a result is printed. */
export interface OutputFlags {
  /** Findings printed in full. */
  readonly show: number | 'all';
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Without times, ports and builds: the same text each time. */
  readonly stable: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** Adds the flags that say how a result is printed. */
export function addOutputFlags(command: Command): Command {
  return command
    .option('--show <N|all>', 'findings printed in full')
    .option('--json', 'print the JSON report alone')
    .option('--quiet', 'print the verdict alone')
    .option('--verbose', 'tell each case, and where each setting was said')
    .option('--stable', 'leave out times, ports and builds')
    .addOption(new Option('--color <WHEN>', 'colour the output').choices(['auto', 'always', 'never']))
    .option('--no-color', 'the same as --color never');
}

/** The same flags for `--help`. */
export const outputHelp: string = `         --show N|all                       findings printed in full [20]
         --json                             print the JSON report alone
         --quiet                            print the verdict alone
         --verbose                          tell each case, and where each setting was said
         --stable                           leave out times, ports and builds
         --color auto|always|never          [auto]
         --config FILE                      [samewire.config.ts, here or up to the repository's root]
`;

/** The output flags among parsed flags. */
export function outputFlagsOf(parsed: Readonly<Record<string, unknown>>): OutputFlags {
  const { show, color } = parsed;
  const number = typeof show === 'string' && /^\d{1,6}$/.test(show) ? Number(show) : 20;
  return {
    show: show === 'all' ? 'all' : number,
    json: parsed['json'] === true,
    quiet: parsed['quiet'] === true,
    verbose: parsed['verbose'] === true,
    stable: parsed['stable'] === true,
    color: color === false ? 'never' : color === 'always' || color === 'never' ? color : 'auto',
  };
}
