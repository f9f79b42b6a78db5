import { Fault } from '../model/fault.ts';

/** A command as completion knows it. */
export interface Completed {
  readonly name: string;
  readonly flags: readonly string[];
}

/** The script that makes a shell complete these commands. */
export function completionScript(shell: string, commands: readonly Completed[]): string {
  if (shell === 'bash') return bash(commands);
  if (shell === 'zsh') return `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
  if (shell === 'fish') return fish(commands);
  throw new Fault('flag-invalid', `${JSON.stringify(shell)} is none of bash, zsh, fish`);
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, flags }) => `    ${name}) words="${flags.join(' ')}" ;;`).join('\n');
  return `_samewire() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases}
    *) words="${commands.map(({ name }) => name).join(' ')}" ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${commands.map(({ name }) => name).join(' ')}"
  COMPREPLY=($(compgen -W "$words" -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _samewire samewire
`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, flags }) => [
    `complete -c samewire -n __fish_use_subcommand -a ${name}`,
    ...flags.map(
      (flag) => `complete -c samewire -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}
