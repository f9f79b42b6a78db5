import type { CauseName, Severity } from '../../model/cause.ts';
import type { Finding, Report } from '../../model/report.ts';
import { commandAgain } from '../again.ts';
import { shownValues, spotOf } from '../one-line.ts';
import { shownText } from '../values.ts';
import { location } from './location.ts';
import { ruleOf, violationRule } from './rule.ts';

/** The report as SARIF 2.1.0: a rule for each cause, a result for each finding, at its line of the document. */
export function renderSarif(report: Report): string {
  return `${JSON.stringify(sarifOf(report), undefined, 2)}\n`;
}

function sarifOf(report: Report): unknown {
  const waived = report.waived.flatMap(({ finding, waiver }) =>
    finding === undefined ? [] : [{ finding, waiver }],
  );
  const findings = [...report.findings, ...waived.map(({ finding }) => finding)];
  const firsts = new Map<CauseName, Finding>();
  for (const finding of findings) if (!firsts.has(finding.cause)) firsts.set(finding.cause, finding);
  const names = [...firsts.keys()];
  const context = { report, indexOf: (cause: CauseName): number => names.indexOf(cause) };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'samewire',
            semanticVersion: report.samewire,
            rules: [
              ...[...firsts.values()].map(ruleOf),
              ...(report.violations.length === 0 ? [] : [violationRule]),
            ],
          },
        },
        automationDetails: { id: 'samewire/' },
        invocations: [
          {
            executionSuccessful: true,
            commandLine: shownText(report.command),
            startTimeUtc: report.startedAt,
          },
        ],
        columnKind: 'unicodeCodePoints',
        results: [
          ...report.findings.map((finding) => resultOf(finding, context)),
          ...waived.map(({ finding, waiver }) => ({
            ...resultOf(finding, context),
            suppressions: [
              {
                kind: 'external',
                justification: shownText(`${waiver.reason} (${waiver.owner}, until ${waiver.expires})`),
              },
            ],
          })),
          ...violationResults(report, names.length),
        ],
        properties: { seed: report.seed, strict: report.strict, verdict: report.verdict.kind },
      },
    ],
  };
}

const levels: Readonly<Record<Severity, string>> = { breaking: 'error', risky: 'warning', cosmetic: 'note' };

interface ResultContext {
  readonly report: Report;
  readonly indexOf: (cause: CauseName) => number;
}

function resultOf(finding: Finding, { report, indexOf }: ResultContext): object {
  const { cause, operation, severity, source, fingerprint, tolerated } = finding;
  const { legacy, candidate } = shownValues(finding, 120);
  const spot = shownText(`${operation} ${spotOf(finding)}`);
  return {
    ruleId: cause,
    ruleIndex: indexOf(cause),
    level: tolerated === true ? 'note' : levels[severity],
    baselineState: finding.new ? 'new' : 'unchanged',
    message: {
      text: `${spot}: legacy ${legacy}, candidate ${candidate}. ${shownText(commandAgain(finding))}`,
    },
    locations: [
      location(source?.file ?? report.document.path, { place: source, operation: shownText(operation) }),
    ],
    partialFingerprints: { 'samewire/v1': fingerprint },
    occurrenceCount: Math.max(1, finding.cases),
    properties: { confidence: finding.confidence, level: finding.level, side: finding.side },
  };
}

function violationResults({ violations, document }: Report, ruleIndex: number): readonly object[] {
  return violations.map(({ operation, where, pointer, keyword, explanation, contract, cases }) => ({
    ruleId: violationRule.id,
    ruleIndex,
    level: 'warning',
    message: {
      text: shownText(
        `${operation} ${where} ${pointer}: both sides break ${contract} (${keyword}): ${explanation}`,
      ),
    },
    locations: [location(document.path, { place: undefined, operation: shownText(operation) })],
    occurrenceCount: Math.max(1, cases),
  }));
}
