import { causes } from '../classify/causes/table.ts';
import type { Matcher } from '../classify/noise/matcher.ts';
import { applyWaivers } from '../classify/waive.ts';
import type { Level } from '../model/difference.ts';
import type { Document } from '../model/operation.ts';
import type { Finding, Recalled, Report, Strictness, Totals, Warning } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { pairOf } from '../model/side.ts';
import type { Campaign } from './campaign.ts';
import { counterexampleOf } from './counterexample.ts';
import { curlScript } from './curl.ts';
import type { ExamineContext } from './examination.ts';
import { excerptsOf, wireOf } from './excerpt.ts';
import type { Entry } from './findings.ts';
import { scenarioToJson } from './scenario-json.ts';
import type { Connections } from './sides.ts';
import { falseGreenWarnings, unusedOf, verdictOf } from './warnings.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly version: string;
  readonly command: string;
  readonly startedAt: number;
  readonly seconds: number;
  readonly settings: Settings;
  readonly document: Document;
  readonly connections: Pick<Connections, 'urls'>;
  readonly context: ExamineContext;
  readonly campaign: Pick<Campaign, 'tally' | 'findings' | 'shared' | 'noted' | 'builds'>;
  readonly recalled: readonly Recalled[];
  readonly warnings: readonly Warning[];
}

/** The report of a campaign, as far as it came. */
export function assembleReport(input: ReportInput): Report {
  const { settings, campaign, document, context } = input;
  const operations = campaign.tally.summaries(settings.seed);
  const reached = campaign.tally.reached();
  const found = campaign.findings.confirmed().map((entry) => findingOf(entry, input));
  const today = new Date(input.startedAt).toISOString().slice(0, 10);
  const { standing, waived, unused } = applyWaivers(found, settings.waivers, today);
  const shared = campaign.shared.report();
  const conformanceFails = settings.conformance === 'fail' && shared.length > 0;
  const failing =
    standing.filter((finding) => finding.new && finding.tolerated !== true).length +
    (conformanceFails ? shared.length : 0);
  const unconfirmed = campaign.findings.unconfirmed();
  const totals: Totals = {
    cases: campaign.tally.cases,
    valid: campaign.tally.valid,
    invalid: campaign.tally.invalid,
    requests: campaign.tally.requests,
    seconds: Math.round(input.seconds * 10) / 10,
    operations: operations.length,
    findings: standing.length,
  };
  return {
    samewire: input.version,
    seed: String(settings.seed),
    strict: settings.strict,
    command: input.command,
    startedAt: new Date(input.startedAt).toISOString(),
    document: { path: document.path, title: document.title, sha256: document.sha256 },
    sides: pairOf((side) => {
      const build = campaign.builds.of(side);
      return { url: input.connections.urls[side], ...(build === undefined ? {} : { build }) };
    }),
    verdict: verdictOf({
      failing,
      operations,
      reached: reached.length,
      cases: totals.cases,
      unconfirmed: unconfirmed.length,
    }),
    totals,
    operations,
    findings: standing,
    violations: shared,
    unconfirmed: unconfirmed.map(({ sighting, tries, seen }) => {
      const { fingerprint, cause, operation, where, pointer } = sighting;
      return { fingerprint, cause, operation, where, pointer, tries, seen };
    }),
    noise: context.knowledge.report(),
    noted: campaign.noted.report(),
    waived,
    unused: [
      ...unused,
      ...unusedOf(
        context.matchers.map((matcher) => ({
          kind: 'matcher' as const,
          what: matcherName(matcher),
          uses: matcher.uses,
        })),
      ),
    ],
    healed: input.recalled.flatMap(({ kind, fingerprint }) => (kind === 'healed' ? [{ fingerprint }] : [])),
    ...(input.recalled.length === 0 ? {} : { recalled: input.recalled }),
    warnings: [...input.warnings, ...campaign.builds.warnings(), ...falseGreenWarnings(operations, reached)],
  };
}

function matcherName({ operation, where, pointer, owner }: Matcher): string {
  return [operation, where, pointer, `(${owner})`].filter((part) => part !== undefined).join(' ');
}

/** One confirmed finding as the report tells it. */
export function findingOf(
  entry: Entry,
  {
    settings,
    connections,
    document,
    command = '',
  }: Pick<ReportInput, 'settings' | 'connections' | 'document'> & Partial<Pick<ReportInput, 'command'>>,
): Finding {
  const { sighting, drawn, steps, cases } = entry;
  const cause = causes[sighting.cause];
  const pair = steps[sighting.step];
  const scenario = { steps: drawn.scenario.steps };
  const source = document.operations.find(({ key }) => key === sighting.operation)?.source;
  const outcomes =
    pair === undefined ? undefined : { legacy: pair.legacy.outcome, candidate: pair.candidate.outcome };
  const excerpts =
    sighting.difference === undefined || outcomes === undefined
      ? breachExcerpts(entry)
      : excerptsOf(sighting.difference, outcomes);
  return {
    fingerprint: sighting.fingerprint,
    cause: sighting.cause,
    severity: sighting.severity,
    level: sighting.level,
    side: sighting.side,
    operation: sighting.operation,
    where: sighting.where,
    pointer: sighting.pointer,
    at: sighting.at,
    ...excerpts,
    confidence: sighting.confidence,
    evidence: sighting.evidence,
    alternatives: sighting.alternatives,
    explanation: cause.title,
    breaks: [cause.readers],
    fix: cause.fix,
    counterexample: counterexampleOf(scenario),
    scenario: scenarioToJson(scenario),
    cases,
    new: settings.baseline === undefined || !settings.baseline.includes(sighting.fingerprint),
    ...waysToSeeAgain(entry, { settings, connections, command }),
    ...(sighting.keyword === undefined ? {} : { keyword: sighting.keyword }),
    ...(sighting.violation === undefined ? {} : { contract: sighting.violation.contract }),
    ...(isTolerated(sighting.level, settings.strict) ? { tolerated: true } : {}),
    ...(source === undefined
      ? {}
      : { source: { file: source.file, line: source.line, column: source.column } }),
    ...(outcomes === undefined ? {} : { wires: pairOf((side) => wireOf(outcomes[side])) }),
  };
}

/** The replay and the scripts; of what shows with its whole run only, the command of that. */
function waysToSeeAgain(
  { sighting, drawn, steps, whence }: Entry,
  { settings, connections, command }: Pick<ReportInput, 'settings' | 'connections' | 'command'>,
): Pick<Finding, 'replay' | 'curl' | 'seen'> {
  if (whence !== undefined) return { replay: command, curl: { legacy: '', candidate: '' }, seen: whence };
  return {
    replay: `samewire replay ${sighting.fingerprint}`,
    curl: pairOf((side) =>
      curlScript(drawn.scenario, {
        side,
        url: connections.urls[side],
        secrets: settings.headers[side],
        answers: steps.map((each) => each[side]),
      }),
    ),
  };
}

/** Whether a difference of this level is listed only, under this strictness. */
function isTolerated(level: Level, strict: Strictness): boolean {
  if (strict === 'wire') return false;
  return level === 'spelling' || (strict === 'shape' && level === 'value');
}

function breachExcerpts({ sighting }: Entry): Pick<Finding, 'legacy' | 'candidate'> {
  const text = sighting.violation?.text ?? '';
  return pairOf((side) =>
    side === sighting.side ? { text, offset: 0 } : { absent: true as const, offset: 0 },
  );
}
