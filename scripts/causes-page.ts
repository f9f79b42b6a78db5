import type { Cause } from '../src/classify/cause.ts';
import { causes } from '../src/classify/causes/table.ts';
import { cellsOf, fixes } from '../src/classify/explain.ts';
import { causeFamilies } from '../src/model/cause.ts';

/** docs/reference/causes.md: every cause by family, from the same source as `samewire explain`. */
export function causesPage(): string {
  const count = Object.keys(causes).length;
  const families = Object.entries(causeFamilies);
  return [
    '# Causes',
    '',
    `A cause is the named class of a difference. There are ${count}; each is told from the bytes of both sides (and from the`,
    'schema), never from knowing who runs where. `samewire explain <cause>` prints the same. This page is generated:',
    '`node scripts/causes.ts`.',
    '',
    ...families.flatMap(([title, names]) => [
      `- ${title}: ${names.map((name) => `[${name}](#${name})`).join(', ')}`,
    ]),
    '',
    ...families.flatMap(([title, names]) => [
      `## ${capital(title)}`,
      '',
      ...names.flatMap((name) => entry(causes[name])),
    ]),
  ].join('\n');
}

function entry(cause: Cause): readonly string[] {
  const others = Object.entries(cause.notThis).map(([name, why]) => `[${name}](#${name}) (${why})`);
  return [
    `### ${cause.name}`,
    '',
    `${prose(cause.title)} **${capital(cause.severity)}**: ${prose(cause.why)}. Level: ${cause.level}.`,
    '',
    ...cause.examples.flatMap((example) => ['```', ...tableOf(cellsOf(example)), '```', '']),
    `- Breaks: ${prose(cause.readers)}`,
    `- Evidence: ${prose(cause.evidence)}`,
    ...fixes(cause).map((fix) => `- Fix: ${prose(fix)}`),
    ...(others.length > 0 ? [`- Not this: ${others.map(prose).join(', ')}`] : []),
    '',
  ];
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}

/** The sentence with what Markdown would take for markup escaped. */
function prose(text: string): string {
  return text.replace(/[<>*_|]/g, '\\$&');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
