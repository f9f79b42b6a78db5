import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { nearestWord } from '../config/nearest.ts';
import { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import type { ReportKind } from '../report/kinds.ts';
import { reportKinds } from '../report/kinds.ts';

/** A report to be written: which kind, and where. `path` that ends in a slash is a folder. */
export interface ReportTarget {
  readonly kind: ReportKind;
  readonly path: string;
  readonly isFolder: boolean;
}

/** The reports that `KIND=FILE` texts ask for; a fault names a kind that is none, or a place that cannot be written. */
export async function reportTargets(
  wanted: readonly string[],
  folder: string,
): Promise<readonly ReportTarget[]> {
  return Promise.all(wanted.map((text) => targetOf(text, folder)));
}

async function targetOf(text: string, folder: string): Promise<ReportTarget> {
  const [, named = text, place = ''] = /^([^=]*)=(.+)$/.exec(text) ?? [];
  const kind = reportKinds.find((known) => known === named);
  if (kind === undefined) {
    const near = nearestWord(named, reportKinds);
    throw new Fault(
      'flag-invalid',
      `--report ${JSON.stringify(text)}: ${JSON.stringify(named)} is none of ${reportKinds.join(', ')}`,
      near === undefined ? {} : { hint: `did you mean --report ${near}=FILE?` },
    );
  }
  if (place === '')
    throw new Fault('flag-invalid', `--report ${kind} names no file`, { hint: `Say --report ${kind}=FILE.` });
  const path = resolve(folder, place);
  const isFolder = place.endsWith('/');
  await requireFolder(isFolder ? dirname(path) : dirname(path), text);
  return { kind, path, isFolder };
}

async function requireFolder(path: string, text: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new Fault('report-unwritable', `--report ${text}: there is no folder ${path}`);
}

/** Writes every report asked for. */
export async function writeReports(report: Report, targets: readonly ReportTarget[]): Promise<void> {
  for (const target of targets) {
    const { reporters } = await import('../report/reporters.ts');
    const files = reporters[target.kind](report, { asFolder: target.isFolder });
    if (target.isFolder) await mkdir(target.path, { recursive: true });
    for (const { name, text } of files)
      await writeFile(target.isFolder ? join(target.path, basename(name)) : target.path, text).catch(
        (cause: Error) => unwritable(target, cause),
      );
  }
}

function unwritable({ path }: ReportTarget, cause: Error): never {
  throw new Fault('report-unwritable', `${path}: ${cause.message}`, { cause });
}
