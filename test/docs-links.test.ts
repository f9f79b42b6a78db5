import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programCommands } from '../scripts/commands-page.ts';
import { fileOnlyKeys, settingKeys } from '../src/config/settings-table.ts';

const root = join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const commands = programCommands();

/** Flags of the launcher behind `npm start --`, of npm, curl and our own scripts. */
const otherFlags = new Set([
  ...['--faithful', '--keep', '--defects', '--replay'],
  ...[
    '--save-dev',
    '--path-as-is',
    '--data-raw',
    '--data-binary',
    '--help',
    '--version',
    '--check',
    '--write',
  ],
]);
const flags = new Set([
  ...otherFlags,
  ...commands.flatMap(({ options }) => options.map(({ long }) => long ?? '')),
]);

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('links to files and headings that exist', () => {
    expect(linksIn(text).filter((link) => !resolves(page, link))).toEqual([]);
  });

  it('names commands that exist', () => {
    const names = new Set(commands.map((command) => command.name()));
    const named = [...codeIn(text).matchAll(/(?:^|[\s`$])samewire ([a-z]+)\b/gm)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  it('names flags that exist', () => {
    const named = [...codeIn(text).matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag);
    expect(named.filter((flag) => !flags.has(flag))).toEqual([]);
  });

  it('names settings that exist in what it shows of a config file', () => {
    const known: readonly string[] = [...settingKeys, ...fileOnlyKeys];
    const keys = fencesIn(text, 'ts')
      .filter((code) => code.includes('export default'))
      .flatMap((code) => [...code.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key));
    expect(keys.filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('docs', () => {
  it('are all reached from README.md', () => {
    const reached = new Set<string>(['README.md', 'CHANGELOG.md']);
    for (const page of reached)
      for (const link of linksIn(readFileSync(join(root, page), 'utf8'))) {
        const target = relative(root, join(root, dirname(page), link.split('#')[0] ?? ''));
        if (pages.includes(target)) reached.add(target);
      }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});

/** Targets of relative links. */
function linksIn(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

function resolves(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const file = path === '' ? join(root, page) : join(root, dirname(page), path);
  if (!existsSync(file)) return false;
  if (heading === undefined) return true;
  return statSync(file).isFile() && headingsOf(readFileSync(file, 'utf8')).includes(heading);
}

/** The anchors that GitHub gives to headings. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What stands in code spans and fences. */
function codeIn(text: string): string {
  return [...text.matchAll(/^```[\s\S]*?^```|`[^`\n]+`/gm)].map(([code]) => code).join('\n');
}

/** The code of the fences of a language. */
function fencesIn(text: string, language: string): readonly string[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)]
    .filter(([, named]) => named === language)
    .map(([, , code = '']) => code);
}
