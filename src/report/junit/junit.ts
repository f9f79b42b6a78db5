import type { Finding, OperationSummary, Report } from '../../model/report.ts';
import { failingFindings } from '../counts.ts';
import { shownValues, spotOf } from '../one-line.ts';
import { plainBlock } from '../terminal/plain-block.ts';
import { shownText } from '../values.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** The report as JUnit XML: a test case for each finding, and a passing one for each operation without. */
export function renderJunit(report: Report): string {
  const failing = new Set(failingFindings(report));
  const cases = [
    ...report.operations.flatMap((summary) => casesOf(summary, report, failing)),
    ...strayCases(report, failing),
    ...verdictCase(report),
  ];
  const numbers = {
    tests: cases.length,
    failures: failing.size,
    errors: report.verdict.kind === 'inconclusive' ? 1 : 0,
    time: report.totals.seconds.toFixed(3),
  };
  const { legacy, candidate } = report.sides;
  const properties = {
    seed: report.seed,
    strict: report.strict,
    legacy: legacy.url,
    candidate: candidate.url,
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'samewire', ...numbers })}>`,
    `  <testsuite${xmlAttributes({ name: shownText(report.document.path), ...numbers, timestamp: report.startedAt.slice(0, 19) })}>`,
    '    <properties>',
    ...Object.entries(properties).map(
      ([name, value]) => `      <property${xmlAttributes({ name, value })}/>`,
    ),
    '    </properties>',
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(
  { operation }: OperationSummary,
  { findings }: Report,
  failing: ReadonlySet<Finding>,
): readonly string[] {
  const own = findings.filter((finding) => finding.operation === operation);
  if (own.length === 0)
    return [`    <testcase${xmlAttributes({ classname: shownText(operation), name: 'parity' })}/>`];
  return own.map((finding) => findingCase(finding, failing));
}

/** Findings of operations that the summary does not list, so that none is lost. */
function strayCases({ findings, operations }: Report, failing: ReadonlySet<Finding>): readonly string[] {
  const known = new Set(operations.map(({ operation }) => operation));
  return findings
    .filter(({ operation }) => !known.has(operation))
    .map((finding) => findingCase(finding, failing));
}

/** A known or tolerated finding is skipped, never a failure. */
function findingCase(finding: Finding, failing: ReadonlySet<Finding>): string {
  const name = `${finding.cause} ${shownText(spotOf(finding))}`;
  const { legacy, candidate } = shownValues(finding, 80);
  const message = `${finding.severity}: legacy ${legacy}, candidate ${candidate} (${finding.fingerprint})`;
  const kind = failing.has(finding) ? 'failure' : 'skipped';
  return [
    `    <testcase${xmlAttributes({ classname: shownText(finding.operation), name })}>`,
    `      <${kind}${xmlAttributes({ type: finding.cause, message })}>${xmlText(plainBlock(finding))}</${kind}>`,
    '    </testcase>',
  ].join('\n');
}

function verdictCase({ verdict }: Report): readonly string[] {
  if (verdict.kind !== 'inconclusive') return [];
  const message = { type: 'inconclusive', message: shownText(verdict.because) };
  return [
    `    <testcase${xmlAttributes({ classname: 'samewire', name: 'verdict' })}>`,
    `      <error${xmlAttributes(message)}/>`,
    '    </testcase>',
  ];
}
