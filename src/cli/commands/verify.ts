import type { CommandDefinition } from '../command.ts';
import { addOutputFlags } from '../output-flags.ts';
import { addSettingFlags } from '../settings-flags.ts';

const keys = [
  'spec',
  'legacy',
  'candidate',
  'headers',
  'legacyHeaders',
  'candidateHeaders',
  'legacyBuild',
  'candidateBuild',
  'allowRemote',
  'allowRemoteRefs',
  'conformance',
  'waivers',
  'baseline',
  'baselineFile',
  'deadline',
  'maxBody',
  'reports',
] as const;

/** `samewire verify`: check both sides against a pact with the real Pact verifier. */
export const verifyCommand: CommandDefinition = {
  name: 'verify',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command, keys))
      .option('--pact <FILE>', 'the pact')
      .option('--provider-states <URL>', 'where provider states are asked for')
      .option('--config <FILE>', 'the config file');
    command.helpInformation = () => help;
    command.action(async (flags: Readonly<Record<string, unknown>>) => {
      const { verifyFromFlags } = await import('../verify-command.ts');
      setCode(await verifyFromFlags(flags, console));
    });
  },
};

const help = `  samewire verify --pact pacts/web-client-comments.json --legacy URL --candidate URL
  samewire verify --pact FILE --provider-states http://127.0.0.1:8003/states --report junit=junit.xml

Runs the Pact verifier (npm install --save-dev @pact-foundation/pact-cli) against both sides. What one side breaks
alone is a finding; what both break alike is listed, and fails with --conformance fail.

         --pact FILE                        the pact (version 2 to 4)
         --provider-states URL              takes { state, params, action, side, address } by POST, answers with the
                                            values to inject; providerStates in samewire.config.ts may name a command
         --spec FILE                        names the operations as the OpenAPI document does
         --legacy URL, --candidate URL      the two sides
         --header, --legacy-header, --candidate-header, --deadline, --max-body, --allow-remote,
         --waivers, --baseline, --baseline-file, --conformance, --report, --config
                                            as with samewire run
         --show N|all, --json, --quiet, --verbose, --stable, --color WHEN
`;
