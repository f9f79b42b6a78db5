import type { CommandDefinition } from '../command.ts';

/** `samewire completion`: what a shell needs to complete commands and flags. */
export const completionCommand: CommandDefinition = {
  name: 'completion',
  declare: (command, { console }) => {
    command.argument('<shell>');
    command.helpInformation = () =>
      `  source <(samewire completion bash)\n  source <(samewire completion zsh)\n  samewire completion fish | source\n`;
    command.action(async (shell: string) => {
      const { completionScript } = await import('../completion-command.ts');
      const names =
        command.parent?.commands.map((one) => ({
          name: one.name(),
          flags: one.options.map(({ long }) => long ?? '').filter((flag) => flag !== ''),
        })) ?? [];
      console.out(completionScript(shell, names));
    });
  },
};
