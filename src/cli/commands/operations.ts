import type { CommandDefinition } from '../command.ts';

/** `samewire operations`: what the document describes, and what is wrong with it. */
export const operationsCommand: CommandDefinition = {
  name: 'operations',
  declare: (command, { console, setCode }) => {
    command
      .argument('[spec]')
      .option('--spec <FILE>', 'the OpenAPI document')
      .option('--json', 'one JSON value')
      .option('--allow-remote-refs', 'load http references');
    command.helpInformation = () =>
      `  samewire operations openapi.yaml\n  samewire operations --spec openapi.yaml --json\n\nLists every operation, then problems as file:line:col. Exit 0 when the document can be used, 2 when it cannot.\n`;
    command.action(async (spec: string | undefined, flags: Readonly<Record<string, unknown>>) => {
      const { listOperations } = await import('../operations-command.ts');
      setCode(await listOperations({ spec, flags }, console));
    });
  },
};
