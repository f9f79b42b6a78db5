import type { Finding } from '../../src/model/report.ts';
import type { Defect } from './defects.ts';
import type { FaithfulRun } from './faithful.ts';
import { isNamed, type Measure, medianCases } from './measure-defect.ts';

const widths = [24, 11, 24, 8, 7] as const;

/** The head of the table of defects. */
export const tableHead: string = row(
  ['defect', 'family', 'cause expected', 'cases', 'seeds'],
  'others named',
);

/** One line of the table, and one for each thing left unconfirmed. */
export function defectRow(measure: Measure): string {
  const { defect, cases, named, unconfirmed } = measure;
  const found = cases.filter((each) => each !== undefined).length;
  const others = named.filter((cause) => cause !== defect.cause).join(', ');
  const line = row(
    [defect.name, defect.family, defect.cause, medianCases(measure) ?? '-', `${found}/${cases.length}`],
    `${isNamed(measure) ? '' : 'MISSED '}${others}`,
  );
  return [line, ...unconfirmed.map((each) => `    unconfirmed: ${each}`)].join('\n');
}

/** The head of the table of so many defects together. */
export function creditTableHead(planted: number): string {
  return `${planted} defects at once\n${['defect'.padEnd(24), 'cause'.padEnd(24), 'fingerprint '].join(' ')} place`;
}

/** One line for a defect among others, and one for each part of its finding's requests that could go. */
export function creditRow(
  { name, cause }: Defect,
  finding: Finding | undefined,
  leftovers: readonly string[],
): string {
  const head = [name.padEnd(24), cause.padEnd(24)].join(' ');
  if (finding === undefined) return `${head} MISSED`;
  const { fingerprint, operation, where, pointer, keyword, seen } = finding;
  const place = [operation, where, pointer, keyword].filter((each) => each).join(' ');
  const line = `${head} ${fingerprint} ${place}${seen === undefined ? '' : ' (now and then)'}`;
  return [line, ...leftovers.map((each) => `    could go: ${each}`)].join('\n');
}

/** One line for a run of the faithful pair, and one for each thing it should not have shown. */
export function faithfulRow(run: FaithfulRun): string {
  const { seed, cases, invalid, verdict, findings, unconfirmed, unreached } = run;
  return [
    `faithful, seed ${seed}: ${cases} cases (${invalid} invalid), ${verdict}, ${findings.length} findings, ${unconfirmed.length} unconfirmed`,
    ...findings.map((each) => `    finding: ${each}`),
    ...unconfirmed.map((each) => `    unconfirmed: ${each}`),
    ...unreached.map((each) => `    no 2xx: ${each}`),
  ].join('\n');
}

function row(cells: readonly (string | number)[], last: string): string {
  return [...cells.map((cell, at) => String(cell).padEnd(widths[at] ?? 0)), last].join(' ').trimEnd();
}
