import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import type { Console } from './console.ts';
import { outputFlagsOf } from './output-flags.ts';
import { printReport } from './print-report.ts';
import { reportTargets, writeReports } from './report-files.ts';
import { verdictCode } from './run-command.ts';

/** Makes other reports of a JSON report. */
export async function reportAgain(
  file: string,
  flags: Readonly<Record<string, unknown>>,
  console: Console,
): Promise<number> {
  const report = await readReport(resolve(console.folder, file), file);
  const wanted = Array.isArray(flags['report']) ? flags['report'].map(String) : [];
  await writeReports(report, await reportTargets(wanted, console.folder));
  if (wanted.length === 0) await printReport(report, outputFlagsOf(flags), console);
  return verdictCode(report);
}

const members = [
  'samewire',
  'seed',
  'strict',
  'document',
  'sides',
  'verdict',
  'totals',
  'operations',
  'findings',
  'violations',
  'unconfirmed',
  'noise',
  'noted',
  'waived',
  'unused',
  'healed',
  'warnings',
];

/** The JSON report in a file; a fault when it is none. */
export async function readReport(path: string, name: string): Promise<Report> {
  const value: unknown = await readFile(path, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch((cause: Error) => {
      throw new Fault('report-unreadable', `${name}: ${cause.message}`, { cause });
    });
  if (isReport(value)) return value;
  throw new Fault('report-unreadable', `${name} is no samewire report`);
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const missing = members.some((member) => !(member in value));
  return !missing && Array.isArray(Reflect.get(value, 'findings'));
}
