import { shownText } from '../report/values.ts';
import type { Diagnosis } from '../run/doctor/doctor.ts';
import type { Planted } from '../run/doctor/gate.ts';
import type { Remark } from '../run/doctor/lint.ts';

/** How a diagnosis is printed. */
export interface DiagnosisOptions {
  readonly show: number | 'all';
  readonly quiet: boolean;
  readonly color: boolean;
}

const label = (name: string): string => name.padEnd(11);
const indent = label('');

/** The diagnosis as text; the last line says whether the set-up is ready. */
export function diagnosisText(diagnosis: Diagnosis, options: DiagnosisOptions): string {
  const verdict = verdictLine(diagnosis);
  const last = options.color ? `\u001b[1m${verdict}\u001b[22m` : verdict;
  if (options.quiet) return `${verdict}\n`;
  const most = options.show === 'all' ? Number.POSITIVE_INFINITY : options.show;
  return `${[...documentLines(diagnosis, most), ...itselfLines(diagnosis, most), ...gateLines(diagnosis, most), last].join('\n')}\n`;
}

function documentLines({ document }: Diagnosis, most: number): readonly string[] {
  const { reached, operations, unreached, loose, withoutExamples } = document;
  const open =
    loose.length === 0 ? '' : `; too loose to tell: ${listed(loose.map(remarkText), Math.min(most, 5))}`;
  return [
    shownText(`${label('document')}${reached} of ${operations} operations reachable${open}`),
    ...capped(
      unreached.map(
        ({ operation, statuses }) => `${indent}never 2xx: ${operation} (${statuses || 'not tried'})`,
      ),
      most,
    ),
    ...(withoutExamples.length === 0
      ? []
      : [
          shownText(
            `${indent}no example of its input: ${listed(withoutExamples.map(remarkText), Math.min(most, 5))}`,
          ),
        ]),
  ];
}

function remarkText({ what, place }: Remark): string {
  return place === undefined ? what : `${what}, ${place}`;
}

function itselfLines(
  { itself: { cases, findings, unconfirmed, shared } }: Diagnosis,
  most: number,
): readonly string[] {
  const told =
    findings.length === 0 && (unconfirmed === 0 || shared)
      ? `silent${unconfirmed === 0 ? '' : `, but for ${unconfirmed} that did not come again`}`
      : `${findings.length} findings${unconfirmed === 0 ? '' : `, ${unconfirmed} that did not come again`}`;
  return [
    `${label('itself')}legacy against legacy, ${grouped(cases)} cases: ${told}`,
    ...capped(
      findings.map(({ cause, operation, where, pointer }) =>
        `${indent}${cause} at ${operation} ${where} ${pointer}`.trimEnd(),
      ),
      most,
    ),
    ...(findings.length + unconfirmed === 0 || !shared
      ? []
      : [`${indent}one state answers for both sides: --twin takes a second instance`]),
  ];
}

function gateLines({ planted }: Diagnosis, most: number): readonly string[] {
  const seen = planted.filter(({ outcome }) => outcome.kind === 'seen');
  const named = seen.filter(({ outcome }) => outcome.kind === 'seen' && outcome.named).length;
  const share = planted.length === 0 ? 0 : Math.floor((seen.length / planted.length) * 100);
  return [
    `${label('gate')}legacy behind a mutating proxy: ${seen.length} of ${planted.length} planted drifts seen (${share} %), ${named} named`,
    ...capped(
      missedLines(planted).map((line) => `${indent}missed ${line}`),
      most,
    ),
  ];
}

/** One line for each mutator, place and reason, with how many drifts it stands for. */
function missedLines(planted: readonly Planted[]): readonly string[] {
  const groups = new Map<
    string,
    { readonly reason: string; readonly name: string; readonly places: string[] }
  >();
  for (const { drift, outcome } of planted) {
    if (outcome.kind === 'seen') continue;
    const where = drift.where === 'response body' ? drift.pattern || 'body' : drift.where;
    const key = `${drift.mutator.name}\n${outcome.reason}`;
    const group = groups.get(key) ?? { reason: outcome.reason, name: drift.mutator.name, places: [] };
    group.places.push(`${drift.operation} ${where}`);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((one, other) => other.places.length - one.places.length)
    .map(({ reason, name, places }) => `${places.length} ${name} ${listed(places, 3)} (${reason})`);
}

function listed(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return `${items.slice(0, most).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

function capped(lines: readonly string[], most: number): readonly string[] {
  const rest = lines.length - most;
  const kept = lines.slice(0, most).map(shownText);
  return rest > 0 ? [...kept, `${indent}and ${rest} more: --show all`] : kept;
}

function verdictLine({ verdict, fault }: Diagnosis): string {
  if (fault !== undefined) return `not ready: ${fault.message}`;
  if (verdict.kind === 'not ready') return `not ready: ${verdict.because}`;
  return `ready: this set-up would see ${Math.floor(verdict.share * 100)} % of planted drifts`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The diagnosis as JSON, every planted drift included. */
export function diagnosisJson({ document, itself, planted, verdict, fault }: Diagnosis): string {
  const plain = {
    document,
    itself,
    gate: {
      planted: planted.length,
      seen: planted.filter(({ outcome }) => outcome.kind === 'seen').length,
      named: planted.filter(({ outcome }) => outcome.kind === 'seen' && outcome.named).length,
      drifts: planted.map(({ drift, outcome }) => ({
        mutator: drift.mutator.name,
        operation: drift.operation,
        answers: drift.success ? '2xx' : 'others',
        where: drift.where,
        pointer: drift.pattern,
        ...outcome,
      })),
    },
    verdict,
    ...(fault === undefined ? {} : { fault: { code: fault.code, message: fault.message } }),
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}
