import type { Finding, Report, Waived } from '../../model/report.ts';
import { commandAgain, isReplayable } from '../again.ts';
import { besides, counted, failingFindings } from '../counts.ts';
import { shownValues, spotOf } from '../one-line.ts';
import { codeSpan } from './code-span.ts';

/** GitHub drops a step summary over 1 MiB whole; this much is always shown, and read. */
const mostBytes = 64 * 1024;

/** The report as a step summary in Markdown, at most 64 KB; rows that do not fit are counted. */
export function renderMarkdown(report: Report): string {
  const failing = failingFindings(report);
  const top = [heading(report, failing.length), ...about(report)];
  const end = ['', ...closing(report, failing[0] ?? report.findings[0]), ''];
  const rows = [...failing, ...report.findings.filter((finding) => !failing.includes(finding))].map(row);
  if (rows.length === 0) return [...top, ...end].join('\n');
  const head = ['', '| severity | cause | where | legacy | candidate | |', '|---|---|---|---|---|---|'];
  const fixed = byteLength([...top, ...head, ...end].join('\n')) + 200;
  const fitting = rowsWithin(rows, mostBytes - fixed);
  const left = rows.length - fitting.length;
  const more = left === 0 ? [] : ['', `${counted(left, 'more finding')} in the JSON and HTML reports.`];
  return [...top, ...head, ...fitting, ...more, ...end].join('\n');
}

function heading(report: Report, failing: number): string {
  const soonest = expiry(report);
  const details = [...besides(report), ...(soonest === undefined ? [] : [soonest])];
  const also = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const word = report.findings.some((finding) => !finding.new) ? 'new finding' : 'finding';
  return `### samewire: ${report.verdict.kind}, ${counted(failing, word)}${also}`;
}

function about({ verdict, warnings }: Report): readonly string[] {
  return [
    ...(verdict.kind === 'inconclusive' ? ['', `Inconclusive: ${codeSpan(verdict.because)}`] : []),
    ...(warnings.length === 0 ? [] : ['']),
    ...warnings
      .slice(0, 20)
      .map(
        ({ code, operation, message, hint }) =>
          `- warning ${codeSpan(code)} ${operation === undefined ? '' : `${codeSpan(operation.slice(0, 300))} `}${codeSpan(message.slice(0, 300))}: ${codeSpan(hint.slice(0, 300))}`,
      ),
    ...(warnings.length > 20 ? [`- ${warnings.length - 20} more warnings in the JSON report`] : []),
  ];
}

/** When the next waiver ends, where that is within a month of the run. */
function expiry({ waived, startedAt }: Report): string | undefined {
  const days = waived
    .map((one) => daysLeft(one, startedAt))
    .filter((left) => left >= 0 && left <= 30)
    .sort((one, other) => one - other);
  const [first] = days;
  if (first === undefined) return undefined;
  const count = days.filter((left) => left === first).length;
  return `${counted(count, 'waiver')} ${count === 1 ? 'expires' : 'expire'} in ${counted(first, 'day')}`;
}

function daysLeft({ waiver }: Waived, startedAt: string): number {
  const [end, start] = [Date.parse(waiver.expires), Date.parse(startedAt.slice(0, 10))];
  return Math.round((end - start) / 86_400_000);
}

function row(finding: Finding): string {
  const { severity, cause, operation, fingerprint } = finding;
  const { legacy, candidate } = shownValues(finding, 60);
  const state = finding.new ? (finding.tolerated === true ? ' (tolerated)' : '') : ' (known)';
  const cells = [
    `${severity}${state}`,
    cause,
    `${codeSpan(operation.slice(0, 200))} ${codeSpan(spotOf(finding).slice(0, 200))}`,
    codeSpan(legacy),
    codeSpan(candidate),
    `\`${fingerprint}\``,
  ];
  return `| ${cells.join(' | ')} |`;
}

function closing(report: Report, first: Finding | undefined): readonly string[] {
  const replay =
    first === undefined
      ? []
      : [codeSpan(`${commandAgain(first)}${isReplayable(first) ? ' --from report.json' : ''}`)];
  const { cases, operations } = report.totals;
  return [
    [
      ...replay,
      `${counted(cases, 'case')} of ${counted(operations, 'operation')}`,
      `seed ${report.seed}`,
      ...writes(report),
    ].join(' · '),
  ];
}

/** The 99th percentile of what writes, as the geometric mean of the operations' ratios. */
function writes({ operations }: Report): readonly string[] {
  const ratios = operations.flatMap(({ operation, latency }) =>
    latency === undefined || /^(GET|HEAD|OPTIONS|TRACE) /.test(operation) ? [] : [latency.p99Ratio.value],
  );
  if (ratios.length === 0) return [];
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  return Number.isFinite(mean) ? [`p99 of writes ${mean.toFixed(2)} of legacy's`] : [];
}

function rowsWithin(rows: readonly string[], most: number): readonly string[] {
  let bytes = 0;
  const end = rows.findIndex((text) => {
    bytes += byteLength(text) + 1;
    return bytes > most;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
