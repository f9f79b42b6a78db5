import type { CommandDefinition } from '../command.ts';

const help = `  samewire generate --schema comment.schema.json --count 3
  samewire generate --spec api.yaml --operation 'POST /comments' --mode invalid --seed 7
  samewire generate --schemas schemas.jsonl --count 50 > values.jsonl

Prints values of a JSON Schema (2020-12), or of an operation's JSON body: one JSON text a line, in its exact spelling.
The same seed prints the same values. Exit: 0, or 2 with a fault where no value can be made.

         --schema FILE            a schema, JSON or YAML
         --spec FILE              an OpenAPI document, with --operation
         --operation NAME         'POST /comments', or an operationId
         --schemas FILE           many schemas, one {"id","schema"} a line (- for stdin, lines up to 10 MB); each is
                                  answered by one line {"id","values":["<json text>", …]} or
                                  {"id","fault":{"code","message","pointer"}}, before the next one is read
         --count N                values of each schema [10]
         --seed N                 [random, printed]
         --mode MODE              valid; invalid: each breaks one constraint; boundary: at the bounds first [valid]
         --spelling wild|plain    vary how values are written, or not [wild]
         --time-limit TIME        for each schema [10s]
         --allow-remote-refs      load http references
`;

/** `samewire generate`: values of a schema, of an operation's body, or of many schemas. */
export const generateCommand: CommandDefinition = {
  name: 'generate',
  declare: (command, { console, setCode }) => {
    command
      .option('--schema <FILE>', 'a JSON Schema')
      .option('--spec <FILE>', 'the OpenAPI document')
      .option('--operation <NAME>', "an operation of the document: 'POST /comments'")
      .option('--schemas <FILE>', 'many schemas, one a line; - for stdin')
      .option('--count <N>', 'values of each schema')
      .option('--seed <N>', 'the same seed prints the same values')
      .option('--mode <MODE>', 'valid, invalid or boundary')
      .option('--spelling <wild|plain>', 'vary how values are written, or not')
      .option('--time-limit <TIME>', 'for each schema')
      .option('--allow-remote-refs', 'load http references');
    command.helpInformation = () => help;
    command.action(async (flags: Readonly<Record<string, unknown>>) => {
      const { generateFromFlags } = await import('../generate-command.ts');
      setCode(await generateFromFlags(flags, console));
    });
  },
};
