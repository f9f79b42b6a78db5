import type { Finding, Noise, Report, Warning } from '../../model/report.ts';
import { besides, bySeverity, counted, failingFindings } from '../counts.ts';
import { shownText, thousands } from '../values.ts';
import type { TerminalOptions } from './style.ts';
import { folded } from './wrap.ts';

/** What was reached: operations, cases, time. */
export function reachedLine(
  { operations, totals }: Report,
  { stable, width }: TerminalOptions,
): readonly string[] {
  const reached = operations.filter(({ statuses }) =>
    [statuses.legacy, statuses.candidate].every((side) =>
      Object.keys(side).some((status) => status.startsWith('2')),
    ),
  ).length;
  const cases = `${thousands(totals.cases)} cases (${thousands(totals.valid)} valid, ${thousands(totals.invalid)} invalid)`;
  const pace =
    stable || totals.seconds === 0
      ? ''
      : `, ${totals.seconds} s, ${Math.round(totals.cases / totals.seconds)} cases/s`;
  const text = `${reached} of ${counted(operations.length, 'operation')} with 2xx; ${cases}${pace}`;
  return hanging('reached', text, width);
}

const noiseTitles: Readonly<Record<Noise['kind'], string>> = {
  id: 'ids',
  clock: 'clock',
  random: 'random',
  declared: 'declared',
};

/** What was compared up to something: ids one to one, clocks within a tolerance, what was only noted. */
export function matchedLines({ noise, noted }: Report, { width }: TerminalOptions): readonly string[] {
  const kinds: readonly Noise['kind'][] = ['id', 'clock', 'random', 'declared'];
  const parts = kinds.flatMap((kind) => {
    const places = [...new Set(noise.filter((one) => one.kind === kind).map(placeOf))];
    if (places.length === 0) return [];
    const shown = places.slice(0, 6).join(', ');
    return [
      `${noiseTitles[kind]} ${shown}${places.length > 6 ? ` and ${places.length - 6} more` : ''}${kind === 'id' ? ' one to one' : ''}`,
    ];
  });
  const names = [...new Set(noted.map(({ where }) => where.replace(/^response header /, '')))];
  const all = [...parts, ...(names.length === 0 ? [] : [names.map(shownText).join(', ')])];
  return all.length === 0 ? [] : hanging('matched', all.join('; '), width);
}

const labelColumns = 10;

function hanging(label: string, text: string, width: number): readonly string[] {
  return folded(text, width - labelColumns).map(
    (line, at) => `${(at === 0 ? label : '').padEnd(labelColumns)}${line}`,
  );
}

function placeOf({ where, pointer }: Noise): string {
  return shownText(
    pointer === '' || where !== 'response body'
      ? `${where.replace(/^response header /, '')}${pointer}`
      : pointer,
  );
}

/** Warnings, each with its cure. */
export function warningLines(warnings: readonly Warning[], { width }: TerminalOptions): readonly string[] {
  return warnings.flatMap(({ code, operation, message, hint }) => {
    const about = operation === undefined ? '' : `${shownText(operation)}: `;
    return [
      ...folded(`warning ${code}  ${about}${shownText(message)}`, width),
      ...folded(shownText(hint), width - 3).map((line) => `   ${line}`),
    ];
  });
}

/** What is left to say of waivers, violations, and what did not come again. */
export function remarkLines(
  { violations, unconfirmed, waived, unused, healed }: Report,
  { width }: TerminalOptions,
): readonly string[] {
  const remarks = [
    ...violations
      .slice(0, 5)
      .map(
        (one) =>
          `document  ${one.operation} ${one.where} ${one.pointer}: both sides break ${one.contract} (${one.keyword}, ${thousands(one.cases)} cases): ${one.explanation}`,
      ),
    ...(violations.length > 5
      ? [`document  ${violations.length - 5} more such breaches; see --report json=FILE`]
      : []),
    ...unconfirmed
      .slice(0, 5)
      .map(
        (one) =>
          `unsure    ${one.cause} at ${one.operation} ${one.where} ${one.pointer} did not come again (${one.seen} of ${one.tries} replays)`,
      ),
    ...waived.map(
      ({ fingerprint, waiver }) =>
        `waived    ${fingerprint} by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`,
    ),
    ...unused.map(({ kind, what }) => `unused    ${kind} ${what}`),
    ...healed.map(({ fingerprint }) => `healed    ${fingerprint} no longer shows`),
  ];
  return remarks.flatMap((remark) =>
    hanging(remark.slice(0, labelColumns).trim(), shownText(remark.slice(labelColumns)), width),
  );
}

/** What to do next. */
export function nextLines({ findings, verdict }: Report, { launcher }: TerminalOptions): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const report =
    launcher === undefined
      ? 'npx samewire run … --report html=report.html'
      : `${launcher} --report html=report.html`;
  return verdict.kind === 'conformant'
    ? []
    : [`next      npx samewire explain ${first.cause}`, `          ${report}`];
}

/** The verdict, the last line of all. */
export function verdictLine(report: Report): string {
  const { verdict, totals, seed } = report;
  const failing = failingFindings(report);
  const others = besides(report);
  const also = others.length === 0 ? '' : ` (${others.join(', ')})`;
  const findings = counted(failing.length, 'finding');
  switch (verdict.kind) {
    case 'conformant':
      return `conformant: ${findings}${also} in ${counted(totals.cases, 'case')}, seed ${seed}`;
    case 'inconclusive':
      return `inconclusive: ${shownText(verdict.because)}; ${findings}${also}, seed ${seed}`;
    case 'divergent':
      return `divergent: ${findings}${severitiesOf(failing)}${also}, seed ${seed}`;
  }
}

function severitiesOf(failing: readonly Finding[]): string {
  return failing.length === 0 ? '' : ` (${bySeverity(failing)})`;
}
