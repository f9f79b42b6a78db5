import type { CounterexampleStep, Finding } from '../../model/report.ts';
import { languageName } from '../language.ts';
import { shownText, thousands } from '../values.ts';
import { type MarkedLines, markedPair } from './excerpt.ts';
import type { Style, TerminalOptions } from './style.ts';
import { folded } from './wrap.ts';

/** A finding, and the findings of the same cause at the same member elsewhere. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly alsoAt: readonly Finding[];
}

/** Findings of equal cause and equal last pointer segment as one, in the order of the first of each. */
export function foldFindings(findings: readonly Finding[]): readonly FoldedFinding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const last = finding.pointer.split('/').at(-1) ?? '';
    const key = [
      finding.cause,
      finding.level,
      finding.side,
      last,
      finding.pointer === '' ? `${finding.where}` : '',
    ].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([finding, ...alsoAt]) =>
    finding === undefined ? [] : [{ finding, alsoAt }],
  );
}

/** The block of one folded finding, without the empty line after it. */
export function blockOf(
  { finding, alsoAt }: FoldedFinding,
  number: number,
  { options, style }: { readonly options: TerminalOptions; readonly style: Style },
): string {
  const indent = ' '.repeat(String(number).length + 2);
  const narrow = options.width < 80;
  const pair = markedPair(finding, style);
  const lines = [
    ...headOf(finding, number, { options, style }),
    ...sideLines('legacy', pair.legacy, narrow),
    ...sideLines('candidate', pair.candidate, narrow),
    ...folded(summaryOf(finding, alsoAt), options.width - indent.length),
    ...labelled('why', evidenceOf(finding), options.width - indent.length),
    ...labelled('breaks', finding.breaks.map(shownText).join('; '), options.width - indent.length),
    ...fixesOf(finding, options.width - indent.length),
    ...labelled('least', leastOf(finding), options.width - indent.length),
    `replay   ${replayOf(finding, options)}`,
    ...curlLines(finding, options),
  ];
  const [first = '', ...rest] = lines;
  return [first, ...rest.map((line) => (line === '' ? '' : `${indent}${line}`))].join('\n');
}

function headOf(
  finding: Finding,
  number: number,
  { options, style }: { readonly options: TerminalOptions; readonly style: Style },
): readonly string[] {
  const { severity, cause, operation, where, pointer, fingerprint, side, tolerated } = finding;
  const what = `${style.bold(severity)}  ${style.bold(cause)}`;
  const place = shownText(`${operation}  ${where}${pointer === '' ? '' : ` ${pointer}`}`);
  const extra = `${side === 'both' ? '' : `  ${side} alone`}${tolerated === true ? '  tolerated' : ''}${finding.new ? '' : '  known'}`;
  const plainWidth = `${number}  ${severity}  ${cause}  ${place}${extra}`.length;
  if (options.width < 80 || plainWidth + fingerprint.length + 2 > options.width) {
    const first = `${number}  ${severity}  ${cause}`;
    return [
      `${number}  ${what}${' '.repeat(Math.max(2, options.width - first.length - fingerprint.length))}${fingerprint}`,
      `${place}${extra}`,
    ];
  }
  return [
    `${number}  ${what}  ${place}${extra}${' '.repeat(options.width - plainWidth - fingerprint.length)}${fingerprint}`,
  ];
}

function sideLines(side: string, { text, carets }: MarkedLines, narrow: boolean): readonly string[] {
  if (narrow) return [side, text, carets];
  return [`${side.padEnd(9)}  ${text}`, `${' '.repeat(11)}${carets}`];
}

function summaryOf({ level, confidence, cases, alternatives }: Finding, alsoAt: readonly Finding[]): string {
  const others = alsoAt
    .slice(0, 3)
    .map(({ operation, where, pointer }) => shownText(`${operation} ${pointer === '' ? where : pointer}`));
  const more = alsoAt.length > others.length ? ` and ${alsoAt.length - others.length} more` : '';
  const also = others.length === 0 ? '' : `; also at ${others.join(', ')}${more}`;
  const or = alternatives.length === 0 ? '' : `, or else ${alternatives.join(', ')}`;
  return `${level}, ${confidence}${or}, ${thousands(cases)} ${cases === 1 ? 'case' : 'cases'}${also}`;
}

function evidenceOf({ evidence }: Finding): string {
  return evidence.slice(0, 2).map(shownText).join('; ');
}

function fixesOf({ fix }: Finding, width: number): readonly string[] {
  const known = Object.entries(fix).slice(0, 2);
  return known.flatMap(([language, text], at) =>
    labelled(at === 0 ? 'fix' : '', `${languageName(language)}: ${text}`, width),
  );
}

function labelled(label: string, text: string, width: number): readonly string[] {
  if (text === '') return [];
  return folded(text, width - 9).map((line, at) => `${(at === 0 ? label : '').padEnd(9)}${line}`);
}

function leastOf({ counterexample }: Finding): string {
  return counterexample.steps.map(stepText).join(', then ');
}

function stepText({ method, path, headers, body }: CounterexampleStep): string {
  const shownHeaders = headers
    .filter(([name]) => !/^(content-type|accept)$/i.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  const content = body === undefined ? [] : ['text' in body ? body.text : `(base64) ${body.base64}`];
  return [method, path, ...shownHeaders, ...content]
    .map((part) =>
      shownText(part.length > 160 ? `${part.slice(0, 150)}…(${thousands(part.length)} characters)` : part),
    )
    .join(' ');
}

function replayOf({ fingerprint }: Finding, { launcher }: TerminalOptions): string {
  return launcher === undefined
    ? `npx samewire replay ${fingerprint}`
    : `${launcher} --replay ${fingerprint}`;
}

function curlLines({ curl }: Finding, { launcher }: TerminalOptions): readonly string[] {
  const hold = launcher === undefined ? [] : [`# first: ${launcher} --keep`];
  const lines = [...hold, ...scriptLines('legacy', curl.legacy), ...scriptLines('candidate', curl.candidate)];
  return lines.map((line, at) => `${(at === 0 ? 'curl' : '').padEnd(9)}${line}`);
}

function scriptLines(side: string, script: string): readonly string[] {
  return script.split('\n').map((line, at) => `${(at === 0 ? side : '').padEnd(11)}${line}`);
}
