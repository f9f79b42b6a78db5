import type { CommandDefinition } from '../command.ts';

/** `samewire explain`: what a cause is, what it breaks, how to fix it; without a name, the list of causes. */
export const explainCommand: CommandDefinition = {
  name: 'explain',
  declare: (command, { console }) => {
    command.argument('[cause]');
    command.helpInformation = () =>
      `  samewire explain number-spelling\n  samewire explain                                the list of causes\n`;
    command.action(async (name: string | undefined) => {
      const { explain } = await import('../explain-command.ts');
      console.out(explain(name));
    });
  },
};
