import type { Severity } from '../model/cause.ts';
import type { Finding, Report } from '../model/report.ts';
import { thousands } from './values.ts';

/** The severities, worst first. */
export const severities: readonly Severity[] = ['breaking', 'risky', 'cosmetic'];

/** The findings that make a run fail: new, and not below `--strict`. */
export function failingFindings({ findings }: Pick<Report, 'findings'>): readonly Finding[] {
  return findings.filter((finding) => finding.new && finding.tolerated !== true);
}

/** What was found and does not fail the run: `3 known`, `2 tolerated`, `1 waived`. */
export function besides({ findings, waived }: Pick<Report, 'findings' | 'waived'>): readonly string[] {
  const known = findings.filter((finding) => !finding.new).length;
  const tolerated = findings.filter((finding) => finding.new && finding.tolerated === true).length;
  return [
    ...(known === 0 ? [] : [`${known} known`]),
    ...(tolerated === 0 ? [] : [`${tolerated} tolerated`]),
    ...(waived.length === 0 ? [] : [`${waived.length} waived`]),
  ];
}

/** How many of each severity, worst first: `6 breaking, 5 risky`. */
export function bySeverity(findings: readonly Pick<Finding, 'severity'>[]): string {
  return severities
    .map((kind) => [kind, findings.filter(({ severity }) => severity === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

/** A count and its noun: `1 finding`, `2 findings`. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${count === 1 ? noun : `${noun}s`}`;
}
