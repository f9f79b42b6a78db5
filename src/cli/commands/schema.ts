import type { CommandDefinition } from '../command.ts';

/** `samewire schema`: the JSON Schema of a file that samewire writes or reads. */
export const schemaCommand: CommandDefinition = {
  name: 'schema',
  declare: (command, { console }) => {
    command.argument('[name]');
    command.helpInformation = () =>
      '  samewire schema                 of the JSON report\n  samewire schema waivers         of contracts/waivers.json\n  samewire schema config          of samewire.config.json\n';
    command.action(async (name: string | undefined) => {
      const { schemaText } = await import('../schema-command.ts');
      console.out(schemaText(name ?? 'report'));
    });
  },
};
