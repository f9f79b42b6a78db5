import type { CommandDefinition } from '../command.ts';
import { addOutputFlags } from '../output-flags.ts';
import { addSettingFlags } from '../settings-flags.ts';

const keys = [
  'spec',
  'legacyBuild',
  'candidateBuild',
  'strict',
  'conformance',
  'waivers',
  'baseline',
  'baselineFile',
  'clockTolerance',
  'allowRemoteRefs',
  'seed',
  'reports',
] as const;

/** `samewire compare`: compare exchanges that were recorded. */
export const compareCommand: CommandDefinition = {
  name: 'compare',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command.argument('[file]'), keys))
      .option('--legacy <FILE>', 'a HAR file of what legacy answered')
      .option('--candidate <FILE>', 'a HAR file of what the candidate answered')
      .option('--config <FILE>', 'the config file');
    command.helpInformation = () => `  samewire compare exchanges.ndjson --spec api.yaml
  samewire compare --legacy before.har --candidate after.har --report html=report.html

Compares exchanges that were recorded, as run does, and reports them as run does; nothing is sent. NDJSON has one
exchange a line (headers as pairs or as an object; bytes that are not UTF-8 as "base64" in the place of "body"):
  {"request":{"method":"GET","target":"/comments/1","headers":[]},
   "legacy":{"status":200,"headers":[["Content-Type","application/json"]],"body":"{\\"score\\":1.0}"},
   "candidate":{"status":200,"headers":[["Content-Type","application/json"]],"body":"{\\"score\\":1}"}}
and may have "operation":"GET /comments/{id}", and for each side "reason", "at" (a time), "milliseconds", "request"
(where it was asked otherwise), or {"noAnswer":"why"}. HAR entries are paired by x-request-id, else by method, path
and order. With --spec, operations are told by path templates and answers are checked against the document.
`;
    command.action(async (file: string | undefined, flags: Readonly<Record<string, unknown>>) => {
      const { compareFromFlags } = await import('../compare-command.ts');
      setCode(await compareFromFlags(file, flags, console));
    });
  },
};
