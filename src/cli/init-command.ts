import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type SettingKey, settingKeys, settingsTable } from '../config/settings-table.ts';
import { Fault } from '../model/fault.ts';
import type { Console } from './console.ts';

interface Asked {
  readonly spec: string | undefined;
  readonly force: boolean;
}

/** Writes the files of a new set-up, all or none. */
export async function initialise({ spec, force }: Asked, console: Console): Promise<void> {
  const files = [
    { name: 'samewire.config.ts', about: 'every setting, its default, commented', text: configText(spec) },
    { name: 'contracts/waivers.json', about: 'accepted differences, none yet', text: waiversText },
  ];
  const present = files.find(({ name }) => existsSync(join(console.folder, name)));
  if (present !== undefined && !force) throw new Fault('file-exists', `${present.name} is there already`);
  for (const { name, about, text } of files) {
    const path = join(console.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.out(`wrote  ${name.padEnd(24)} ${about}\n`);
  }
  const named = spec === undefined ? ' --spec openapi.yaml' : '';
  console.out(
    `next   samewire run${named} --legacy http://127.0.0.1:8001 --candidate http://127.0.0.1:8002\n`,
  );
}

const waiversText = `{
  "waivers": []
}
`;

/** Defaults as they are written in a config file, where `--help` says them in words. */
const examples: Readonly<Partial<Record<SettingKey, string>>> = {
  spec: "'openapi.yaml'",
  legacy: "'http://127.0.0.1:8001'",
  candidate: "'http://127.0.0.1:8002'",
  twin: "'http://127.0.0.1:8003'",
  headers: "['Authorization: Bearer …']",
  legacyHeaders: '[]',
  candidateHeaders: '[]',
  credentials: "{ bearerAuth: process.env.TOKEN ?? '' }",
  legacyBuild: "'4.2.0'",
  candidateBuild: "'a1b2c3d'",
  allowRemote: 'false',
  allowRemoteRefs: 'false',
  cases: '200',
  casesTotal: '2000',
  seed: '42',
  for: "'5m'",
  untilQuiet: 'false',
  only: "['POST *']",
  spelling: "'wild'",
  protocol: 'false',
  concurrency: '1',
  strict: "'wire'",
  conformance: "'warn'",
  waivers: "'contracts/waivers.json'",
  baseline: "'check'",
  baselineFile: "'contracts/baseline.json'",
  clockTolerance: "'2s'",
  confirmations: '2',
  shrinkTries: '300',
  shrinkTime: "'3s'",
  shrinkTimeTotal: "'30s'",
  deadline: "'10s'",
  maxBody: "'10MB'",
  failuresInARow: '20',
  reports: "['json=report.json']",
};

function configText(spec: string | undefined): string {
  const lines = settingKeys.map((key) => {
    const { help } = settingsTable[key];
    const said = key === 'spec' && spec !== undefined;
    return `  /** ${help[0]?.toUpperCase()}${help.slice(1)}. */\n  ${said ? '' : '// '}${key}: ${said ? JSON.stringify(spec) : examples[key]},`;
  });
  return `/** Settings of samewire; flags go before them. A line that is commented out shows a default or an example. */
export default {
${lines.join('\n')}
  /** Rules that loosen the comparison at one place, each with an owner and a reason. */
  // matchers: [{ operation: 'GET /x', pointer: '/took', match: { tolerance: 5 }, owner: 'me', reason: 'a stopwatch' }],
  /** Lists whose order means nothing. */
  // unordered: [{ operation: 'GET /x', pointer: '/tags', owner: 'me', reason: 'a set' }],
  /** Arbitraries of your own, by operation, format or component schema: see docs/guides/arbitraries.md. */
  // generators: { bodies: { 'POST /x': xs }, formats: { isbn: isbns } },
  /** How samewire verify brings the provider states of a pact about: a POST, or a program that reads stdin. */
  // providerStates: { url: 'http://127.0.0.1:8003/states' },
  /** How each side is brought back to where it starts, before a run and a replay: a POST, or a program. */
  // reset: { legacy: { url: 'http://127.0.0.1:8001/reset' }, candidate: { command: ['./reset-candidate.sh'] } },
};
`;
}
