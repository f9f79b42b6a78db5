import type { Finding, Report, Warning } from '../../model/report.ts';
import { besides, bySeverity, counted, failingFindings } from '../counts.ts';
import { shownText, thousands } from '../values.ts';
import type { TerminalOptions } from './style.ts';
import { folded, hanging } from './wrap.ts';

/** What was reached: operations, cases, time. */
export function reachedLines(
  { operations, totals }: Report,
  { stable, width }: TerminalOptions,
): readonly string[] {
  const reached = operations.filter(({ statuses }) =>
    [statuses.legacy, statuses.candidate].every((side) =>
      Object.keys(side).some((status) => status.startsWith('2')),
    ),
  ).length;
  const valid =
    totals.invalid === 0 ? '' : ` (${thousands(totals.valid)} valid, ${thousands(totals.invalid)} invalid)`;
  const pace =
    stable || totals.seconds === 0
      ? ''
      : `, ${totals.seconds} s, ${Math.round(totals.cases / totals.seconds)} cases/s`;
  const of = `${reached} of ${counted(operations.length, 'operation')} with 2xx`;
  return hanging('reached', `${of}; ${counted(totals.cases, 'case')}${valid}${pace}`, width);
}

/** Warnings, each with its cure. */
export function warningLines(warnings: readonly Warning[], { width }: TerminalOptions): readonly string[] {
  return warnings.flatMap(({ code, operation, message, hint }) => {
    const about = operation === undefined ? '' : `${shownText(operation)}: `;
    return [
      ...folded(`warning ${shownText(code)}  ${about}${shownText(message)}`, width),
      ...folded(shownText(hint), width - 3).map((line) => `   ${line}`),
    ];
  });
}

/** What to do next. */
export function nextLines(
  { findings, verdict, command }: Report,
  { launcher }: TerminalOptions,
): readonly string[] {
  const [first] = findings;
  if (first === undefined || verdict.kind === 'conformant') return [];
  const again = launcher ?? `npx ${/^samewire (?!run)[a-z]+/.exec(command)?.[0] ?? 'samewire run'} …`;
  return [`next      npx samewire explain ${first.cause}`, `          ${again} --report html=report.html`];
}

/** The verdict, the last line of all. */
export function verdictLine(report: Report): string {
  const { verdict, totals, seed } = report;
  const failing = failingFindings(report);
  const others = besides(report);
  const also = others.map((text) => `, ${text}`).join('');
  const findings = counted(failing.length, 'finding');
  switch (verdict.kind) {
    case 'conformant':
      return `conformant: ${findings} in ${counted(totals.cases, 'case')}${also}, seed ${shownText(seed)}`;
    case 'inconclusive':
      return `inconclusive: ${shownText(verdict.because)}; ${findings}${also}, seed ${shownText(seed)}`;
    case 'divergent':
      return `divergent: ${findings}${severitiesOf(failing)}${also}, seed ${shownText(seed)}`;
  }
}

function severitiesOf(failing: readonly Finding[]): string {
  return failing.length === 0 ? '' : ` (${bySeverity(failing)})`;
}
