import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** Rule, the file that breaks it, what that file imports. */
const breaches: readonly (readonly [rule: string, file: string, specifier: string])[] = [
  ['model-imports-nothing', 'src/model/score.ts', '../wire/lexeme.ts'],
  ['wire-sees-only-the-model', 'src/wire/scan.ts', '../compare/body.ts'],
  ['schema-sees-only-model-and-wire', 'src/schema/check.ts', '../spec/document.ts'],
  ['stages-are-siblings', 'src/compare/status.ts', '../classify/noise.ts'],
  ['stages-are-siblings', 'src/execute/send.ts', '../capture/socket.ts'],
  ['config-sees-only-the-floor', 'src/config/settings.ts', '../report/terminal.ts'],
  ['pure-code-touches-no-world', 'src/report/html.ts', 'node:fs'],
  ['pure-code-uses-pure-packages', 'src/conform/headers.ts', 'undici'],
  ['only-the-command-line-sees-process', 'src/run/pipeline.ts', 'node:process'],
  ['nothing-builds-on-the-command-line', 'src/proxy/tap.ts', '../cli/progress.ts'],
  ['entry-files-are-for-outsiders', 'src/run/library.ts', '../index.ts'],
  ['the-tool-never-imports-the-subject', 'src/run/subject.ts', '../../generators/thread.ts'],
  ['the-subject-uses-the-public-entries', 'contracts/web-client.ts', '../src/spec/document.ts'],
  ['no-cycles', 'src/spec/first.ts', './second.ts'],
  ['imports-resolve', 'src/capture/probe.ts', './absent.ts'],
];

/** A cycle takes two. */
const wayBack = ['src/spec/second.ts', './first.ts'] as const;

/** What the law allows; each file would break a rule if it were a little wider. */
const lawful: readonly (readonly [file: string, specifier: string])[] = [
  ['src/wire/text.ts', '../model/side.ts'],
  ['src/schema/number.ts', '../wire/lexeme.ts'],
  ['src/compare/key.ts', '../schema/plain.ts'],
  ['src/generate/pattern.ts', '@eslint-community/regexpp'],
  ['src/capture/client.ts', 'node:net'],
  ['src/run/campaign.ts', '../classify/noise.ts'],
  ['src/cli/run-command.ts', 'node:process'],
  ['src/cli.ts', './cli/progress.ts'],
  ['generators/vote.ts', '../src/generate.ts'],
  ['src/compare/status.test.ts', '../classify/noise.ts'],
];

describe('the import law', () => {
  it('fires for a planted breach of each rule, and for nothing else', async () => {
    const planted = breaches.map(([, file, specifier]) => [file, specifier] as const);
    const { violations } = await cruise(new Map([...planted, wayBack]));
    const fired = violations.map(({ rule, from }) => `${rule.name} at ${from}`);
    expect(fired.sort()).toEqual(breaches.map(([rule, file]) => `${rule} at ${file}`).sort());
  });

  it('is silent where modules see only what they may', async () => {
    expect((await cruise(new Map(lawful))).violations).toEqual([]);
  });

  it('has a breach here, and a reason, for each rule', async () => {
    const { forbidden } = (await cruise(new Map(lawful))).ruleSetUsed;
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
    expect(forbidden.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });
}, 60_000);

/** What dependency-cruiser found, and the rules that it applied. */
interface Summary {
  readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  readonly ruleSetUsed: {
    readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  };
}

/** Applies the law to a tree in which each file imports its specifier. */
async function cruise(imports: ReadonlyMap<string, string>): Promise<Summary> {
  const tree = await plant(imports);
  try {
    const args = [cruiser, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', '.'];
    const text = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { cwd: tree, maxBuffer: 2 ** 26 }, (_, stdout) => resolve(stdout));
    });
    return (JSON.parse(text) as { summary: Summary }).summary;
  } finally {
    await rm(tree, { recursive: true });
  }
}

/** Writes the tree; what is imported is written too, importing nothing. */
async function plant(imports: ReadonlyMap<string, string>): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'samewire-law-'));
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
  await writeFile(join(tree, 'tsconfig.json'), '{"compilerOptions":{"allowImportingTsExtensions":true}}');
  for (const [file, specifier] of imports) {
    const target = join(dirname(file), specifier);
    const isOurs = specifier.startsWith('.') && !specifier.includes('absent');
    if (isOurs && !imports.has(target)) await write(tree, target, 'export type Named = string;\n');
    await write(tree, file, `import * as planted from '${specifier}';\nexport { planted };\n`);
  }
  return tree;
}

async function write(tree: string, file: string, text: string): Promise<void> {
  await mkdir(join(tree, dirname(file)), { recursive: true });
  await writeFile(join(tree, file), text);
}
