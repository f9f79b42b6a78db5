import type { CommandDefinition } from '../command.ts';

/** `samewire init`: a config file with every setting, and an empty list of waivers. */
export const initCommand: CommandDefinition = {
  name: 'init',
  declare: (command, { console }) => {
    command.argument('[spec]').option('--force', 'overwrite what is there');
    command.helpInformation = () =>
      `  samewire init specs/openapi.yaml\n\nWrites samewire.config.ts (every setting, its default, commented) and contracts/waivers.json.\nNever overwrites without --force.\n`;
    command.action(async (spec: string | undefined, flags: { readonly force?: boolean }) => {
      const { initialise } = await import('../init-command.ts');
      await initialise({ spec, force: flags.force === true }, console);
    });
  },
};
