import type { Report } from '../../model/report.ts';
import { shownText, thousands } from '../values.ts';
import type { TerminalOptions } from './style.ts';
import { hanging } from './wrap.ts';

const most = 5;

/** A label and what it says. */
type Remark = readonly [label: string, text: string];

/** What is left to say of violations, waivers, and what did not come again. */
export function remarkLines(report: Report, { width }: TerminalOptions): readonly string[] {
  const remarks: readonly Remark[] = [
    ...firstOf('document', violations(report)),
    ...firstOf('unsure', unconfirmed(report)),
    ...report.waived.map(
      ({ fingerprint, waiver }): Remark => [
        'waived',
        `${fingerprint} by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`,
      ],
    ),
    ...report.unused.map(({ kind, what }): Remark => ['unused', `${kind} ${what}`]),
    ...report.healed.map(({ fingerprint }): Remark => ['healed', `${fingerprint} no longer shows`]),
    ...(report.recalled ?? []).flatMap((one): readonly Remark[] =>
      one.kind === 'changed' ? [['changed', `${one.fingerprint} now shows ${one.now.join(', ')}`]] : [],
    ),
    ...kept(report),
  ];
  return remarks.flatMap(([label, text]) => hanging(label, shownText(text), width));
}

/** How many findings were known from earlier runs and show still. */
function kept({ recalled = [] }: Report): readonly Remark[] {
  const same = recalled.filter(({ kind }) => kind === 'same').length;
  return same === 0
    ? []
    : [['same', `${thousands(same)} of ${thousands(recalled.length)} kept from earlier runs`]];
}

function firstOf(label: string, texts: readonly string[]): readonly Remark[] {
  const left = texts.length - most;
  const shown = texts.slice(0, most).map((text): Remark => [label, text]);
  return left > 0 ? [...shown, [label, `${thousands(left)} more in --report json=FILE`]] : shown;
}

function violations({ violations: all }: Report): readonly string[] {
  return all.map(
    ({ operation, where, pointer, contract, keyword, cases, explanation }) =>
      `${spaced(operation, where, pointer)}: both sides break ${contract} (${keyword}, ${thousands(cases)} ${cases === 1 ? 'case' : 'cases'}): ${explanation}`,
  );
}

function unconfirmed({ unconfirmed: all }: Report): readonly string[] {
  return all.map(
    ({ fingerprint, cause, operation, where, pointer, seen, tries }) =>
      `${cause ?? fingerprint} at ${spaced(operation, where, pointer)} did not come again (${seen} of ${tries} replays)`,
  );
}

function spaced(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}
