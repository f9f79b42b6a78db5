import type { Finding } from '../../model/report.ts';
import { commandAgain, isReplayable } from '../again.ts';
import { fixText } from '../language.ts';
import { shownText, textColumns, thousands } from '../values.ts';
import { curlLines } from './curl-lines.ts';
import { leastOf } from './least.ts';
import { sideLines } from './side-lines.ts';
import type { BlockForm, TerminalOptions } from './style.ts';
import { folded } from './wrap.ts';

/** A finding, and the findings of the same cause at the same member elsewhere. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly alsoAt: readonly Finding[];
}

const labelColumns = 9;

/** The block of one folded finding, without the empty line after it. */
export function blockOf(
  { finding, alsoAt }: FoldedFinding,
  number: number,
  { options, style }: Pick<BlockForm, 'options' | 'style'>,
): string {
  const indent = ' '.repeat(String(number).length + 2);
  const form = { options, style, columns: options.width - indent.length };
  const lines = [
    ...sideLines(finding, form),
    ...folded(summaryOf(finding, alsoAt), form.columns),
    ...whyLines(finding, form),
    ...labelled('breaks', finding.breaks.map(shownText).join('; '), form),
    ...fixLines(finding, form),
    ...labelled('least', leastOf(finding.counterexample), form),
    ...labelled('seen', shownText(finding.seen ?? ''), form),
    ...pasted(isReplayable(finding) ? 'replay' : 'again', [replayCommand(finding, options)], form),
    ...pasted('curl', curlLines(finding, options), form),
  ];
  return [...headLines(finding, number, form), ...lines.map((line) => `${indent}${line}`)].join('\n');
}

/** What it is on the left, its fingerprint on the right; the place goes below where both do not fit. */
function headLines(finding: Finding, number: number, { options, style }: BlockForm): readonly string[] {
  const { severity, cause, operation, where, pointer, fingerprint } = finding;
  const place = shownText(`${operation}  ${where}${pointer === '' ? '' : ` ${pointer}`}${stateOf(finding)}`);
  const short = `${number}  ${severity}  ${cause}`;
  const bold = `${number}  ${style.bold(severity)}  ${cause}`;
  const room = options.width - fingerprint.length;
  const columns = textColumns(`${short}  ${place}`);
  if (options.width >= 80 && columns + 2 <= room)
    return [`${bold}  ${place}${' '.repeat(room - columns)}${fingerprint}`];
  const indent = ' '.repeat(String(number).length + 2);
  return [
    `${bold}${' '.repeat(Math.max(2, room - short.length))}${fingerprint}`,
    ...folded(place, options.width - indent.length).map((line) => `${indent}${line}`),
  ];
}

function stateOf({ side, tolerated, new: isNew }: Finding): string {
  const words = [
    ...(side === 'both' ? [] : [`${side} alone`]),
    ...(tolerated === true ? ['tolerated'] : []),
    ...(isNew ? [] : ['known']),
  ];
  return words.map((word) => `  ${word}`).join('');
}

function summaryOf({ level, confidence, cases, alternatives }: Finding, alsoAt: readonly Finding[]): string {
  const others = alsoAt
    .slice(0, 3)
    .map(({ operation, where, pointer }) => shownText(`${operation} ${pointer === '' ? where : pointer}`));
  const more = alsoAt.length > others.length ? ` and ${thousands(alsoAt.length - others.length)} more` : '';
  const also = others.length === 0 ? '' : `; also at ${others.join(', ')}${more}`;
  const or = alternatives.length === 0 ? '' : `, or else ${alternatives.join(', ')}`;
  return `${level}, ${confidence}${or}, ${thousands(cases)} ${cases === 1 ? 'case' : 'cases'}${also}`;
}

/** What speaks for the cause, where the bytes above do not show it alone. */
function whyLines({ confidence, evidence, level }: Finding, form: BlockForm): readonly string[] {
  const isPlain = confidence === 'certain' && level !== 'status' && level !== 'violation';
  return isPlain ? [] : labelled('why', evidence.slice(0, 2).map(shownText).join('; '), form);
}

function fixLines({ fix }: Finding, form: BlockForm): readonly string[] {
  return Object.entries(fix)
    .slice(0, 2)
    .flatMap(([language, text], at) =>
      labelled(at === 0 ? 'fix' : '', shownText(fixText(language, text)), form),
    );
}

function labelled(label: string, text: string, { columns, options }: BlockForm): readonly string[] {
  if (text === '') return [];
  if (options.width < 80) return [...(label === '' ? [] : [label]), ...folded(text, columns)];
  return folded(text, columns - labelColumns).map(
    (line, at) => `${(at === 0 ? label : '').padEnd(labelColumns)}${line}`,
  );
}

/** Lines that are to be pasted: never folded. */
function pasted(label: string, lines: readonly string[], { options }: BlockForm): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.map(shownText);
  if (options.width < 80) return [label, ...shown];
  return shown.map((line, at) => `${(at === 0 ? label : '').padEnd(labelColumns)}${line}`);
}

function replayCommand(finding: Finding, { launcher }: TerminalOptions): string {
  if (launcher === undefined || !isReplayable(finding)) return commandAgain(finding);
  return `${launcher} --replay ${finding.fingerprint}`;
}
