import { type CauseName, causeNames, type Severity } from '../model/cause.ts';
import { placeName } from '../model/difference.ts';
import type { Cause, Example, Language } from './cause.ts';
import { causes } from './causes/table.ts';
import { quotedText } from './quoted.ts';

const width = 100;
const label = 11;
const languages: readonly Language[] = ['python', 'go', 'java', 'node', 'rust', 'any'];
const languageNames: Readonly<Record<Language, string>> = {
  python: 'Python',
  go: 'Go',
  java: 'Java',
  node: 'Node',
  rust: 'Rust',
  any: '',
};

/** One line of the list of causes. */
export interface CauseLine {
  readonly name: CauseName;
  readonly severity: Severity;
  readonly title: string;
}

/** All causes in the order of their families. */
export function causeList(): readonly CauseLine[] {
  return causeNames.map((name) => ({ name, severity: causes[name].severity, title: causes[name].title }));
}

/** What `samewire explain` prints about the cause, without colour, at most 100 columns wide where words allow. */
export function explainCause(name: CauseName): string {
  const cause = causes[name];
  return [
    `${cause.name}  ${cause.severity}  ${cause.level}`,
    cause.title,
    '',
    ...tables(cause),
    ...section('breaks', [cause.readers]),
    ...section('severity', [`${cause.severity}: ${cause.why}`]),
    ...section('evidence', [cause.evidence]),
    ...section('fix', fixes(cause)),
    ...section(
      'not this',
      Object.entries(cause.notThis).map(([other, why]) => `${other} (${why})`),
    ),
    `${'waive'.padEnd(label)}${waiverOf(cause)}`,
    '',
  ].join('\n');
}

/** The fixes as lines, each beginning with its language where it has one. */
export function fixes(cause: Cause): readonly string[] {
  return languages.flatMap((language) => {
    const [text, name] = [cause.fix[language], languageNames[language]];
    if (text === undefined) return [];
    return [name === '' ? text : `${name}: ${text}`];
  });
}

/** The rows of an example as cells: who writes, then the texts; nothing is `absent`. */
export function cellsOf(example: Example): readonly (readonly string[])[] {
  return example.rows.map(([by, ...texts]) => [
    by,
    ...texts.map((text) => (text === null ? 'absent' : quotedText(text))),
  ]);
}

function tables(cause: Cause): readonly string[] {
  return cause.examples.flatMap((example) => {
    const cells = cellsOf(example);
    const widths = (cells[0] ?? []).map((_, column) =>
      Math.max(...cells.map((row) => (row[column] ?? '').length)),
    );
    return [
      ...cells.map(
        (row) =>
          `   ${row
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('   ')
            .trimEnd()}`,
      ),
      '',
    ];
  });
}

function section(title: string, texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap((text) => wrapped(text));
  return lines.map((line, at) => `${(at === 0 ? title : '').padEnd(label)}${line}`);
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - label) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function waiverOf(cause: Cause): string {
  const [example] = cause.examples;
  const { place = { kind: 'body' as const }, pointer = '/value' } = example ?? {};
  const at = place.kind === 'body' ? `"pointer": "${pointer}"` : `"where": "${placeName(place)}"`;
  return `{ "cause": "${cause.name}", ${at}, "owner", "reason", "expires" }`;
}
