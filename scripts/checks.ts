import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './run-command.ts';

const root = join(import.meta.dirname, '..');
const python = join(root, 'services', 'legacy-python');
const go = join(root, 'services', 'candidate-go');
/** Those of the law's folders that this clone has: git keeps no empty ones. */
const folders = [
  'src',
  'specs',
  'contracts',
  'generators',
  'services/launch',
  'test',
  'bench',
  'scripts',
].filter((folder) => existsSync(join(root, folder)));
const venv = join(python, '.venv', 'bin');

/** A static check: a command that fails when something is wrong. */
export interface Check extends Command {
  readonly name: string;
  /** For a tool that lists what is wrong but ends with 0. */
  readonly mustBeSilent?: true;
}

/** Every static check of the three languages. */
export const checks: readonly Check[] = [
  node('types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
  node('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  node('import law', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    ...folders,
  ]),
  node('unused code', 'knip/bin/knip.js', []),
  own('pure stages', 'scripts/check-purity.ts'),
  own('npm package', 'scripts/check-package.ts'),
  node('generated types', 'openapi-typescript/bin/cli.js', [
    'specs/comments.openapi.yaml',
    '-o',
    'specs/types.ts',
    '--check',
  ]),
  ...ownIfThere('pact file', 'contracts/check-pact.ts'),
  { name: 'python lint', command: join(venv, 'ruff'), args: ['check', '.'], cwd: python },
  { name: 'python format', command: join(venv, 'ruff'), args: ['format', '--check', '.'], cwd: python },
  { name: 'python types', command: join(venv, 'mypy'), args: [], cwd: python },
  { name: 'go format', command: 'gofmt', args: ['-l', '.'], cwd: go, mustBeSilent: true },
  { name: 'go vet', command: 'go', args: ['vet', './...'], cwd: go },
  { name: 'go staticcheck', command: 'go', args: ['tool', 'staticcheck', './...'], cwd: go },
];

function node(name: string, script: string, args: readonly string[]): Check {
  return { name, command: process.execPath, args: [join(root, 'node_modules', script), ...args], cwd: root };
}

function own(name: string, script: string): Check {
  return { name, command: process.execPath, args: [join(root, script)], cwd: root };
}

function ownIfThere(name: string, script: string): readonly Check[] {
  return existsSync(join(root, script)) ? [own(name, script)] : [];
}
