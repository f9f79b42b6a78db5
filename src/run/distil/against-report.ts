import { withoutSecrets as withoutPassword } from '../../capture/http/address.ts';
import type { Document } from '../../model/operation.ts';
import type { Finding, Report, Warning } from '../../model/report.ts';
import { assembleReport } from '../assemble.ts';
import { withoutCredentials } from '../credentials.ts';
import { quote } from '../curl.ts';
import type { ExamineContext } from '../examination.ts';
import { secretsOf, withoutSecrets } from '../secrets.ts';
import type { RunWorld } from '../world.ts';
import type { AgainstInput } from './against.ts';
import type { DistilledCase } from './distilled.ts';

/** What the report of a candidate against a distilled legacy is made of. */
export interface AgainstReportInput extends AgainstInput {
  readonly document: Document;
  readonly cases: readonly DistilledCase[];
  readonly context: ExamineContext;
  readonly parts: Parameters<typeof assembleReport>[0]['campaign'];
}

/** The report, as of a run; nothing in it asks anyone to speak to legacy. */
export function reportAgainst(input: AgainstReportInput, world: RunWorld): Report {
  const { settings, name, parts } = input;
  const candidate = withoutPassword(settings.addresses.candidate);
  const told = assembleReport({
    ...input,
    startedAt: world.startedAt,
    seconds: world.clock() / 1000,
    campaign: parts,
    connections: { urls: { legacy: name, candidate } },
    recalled: [],
    warnings: warningsOf(input),
  });
  const ids = caseIds(input);
  const report: Report = {
    ...told,
    seed: input.distilled.head.seed,
    // Legacy's times were measured on another day, on another machine.
    operations: told.operations.map(({ latency: _, ...rest }) => rest),
    warnings: told.warnings.filter(({ code }) => !aboutDrawing.has(code)),
    findings: told.findings.map((finding) => ofCase(finding, ids.get(finding.fingerprint), input)),
  };
  return withoutSecrets(withoutCredentials(report, settings.credentials), secretsOf(settings));
}

/** Warnings that say how to draw more cases: these are drawn already. */
const aboutDrawing: ReadonlySet<string> = new Set(['few-cases', 'seldom-reached']);

function caseIds({ parts, cases }: AgainstReportInput): ReadonlyMap<string, string> {
  const ids = new Map(cases.map(({ scenario, id }) => [scenario, id]));
  return new Map(
    parts.findings
      .confirmed()
      .map(({ sighting, drawn }) => [sighting.fingerprint, ids.get(drawn.scenario) ?? '']),
  );
}

function ofCase(finding: Finding, id: string | undefined, { name, settings }: AgainstReportInput): Finding {
  if (id === undefined) return finding;
  const words = [
    ...['samewire', 'run', '--against', name, '--only-case', id],
    ...['--candidate', withoutPassword(settings.addresses.candidate), '--spec', settings.spec],
  ];
  return {
    ...finding,
    replay: words.map((word) => (/^[\w./:@=+,-]+$/.test(word) ? word : quote(word))).join(' '),
    curl: { ...finding.curl, legacy: `# recorded: case ${id} of ${name}` },
  };
}

function warningsOf(input: AgainstReportInput): readonly Warning[] {
  return [...specWarnings(input), ...missingWarnings(input), ...stateWarnings(input)];
}

function specWarnings({ document, distilled, name, settings }: AgainstReportInput): readonly Warning[] {
  const { sha256 } = distilled.head.document;
  if (sha256 === document.sha256) return [];
  return [
    {
      code: 'spec-changed',
      message: `${name} was distilled from another version of ${settings.spec} (sha256 ${sha256.slice(0, 12)}…)`,
      hint: 'answers are checked against the document as it is now; what it newly allows, no case asks for',
    },
  ];
}

function missingWarnings({ document, distilled, name, onlyCase }: AgainstReportInput): readonly Warning[] {
  if (onlyCase !== undefined) return [];
  const held = new Set(
    distilled.cases.flatMap(({ scenario }) => scenario.steps.map(({ operation }) => operation)),
  );
  const missing = document.operations.filter(({ key }) => !held.has(key)).map(({ key }) => key);
  if (missing.length === 0) return [];
  return [
    {
      code: 'not-distilled',
      message: `${name} has no case of ${missing.length} of ${document.operations.length} operations: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`,
      hint: 'legacy never answered them when the file was made: nothing holds the candidate to anything there',
    },
  ];
}

/** Whether the candidate starts where legacy started, so that answers which depend on the store are the same too. */
export function isComparedWhole({ distilled, settings }: AgainstInput): boolean {
  return distilled.head.afresh && settings.resets.has('candidate');
}

function stateWarnings(input: AgainstReportInput): readonly Warning[] {
  if (isComparedWhole(input)) return [];
  const { cases } = input;
  const bound = cases.filter(({ moves }) => moves.length > 0).length;
  if (bound === 0) return [];
  return [
    {
      code: 'state-bound',
      message: `${bound} of ${cases.length} cases have answers that depend on what else the store holds: there, only what legacy never showed is a finding`,
      hint: 'name a reset for both sides in samewire.config.ts, and distil anew, to compare them whole',
    },
  ];
}
