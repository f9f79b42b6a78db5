import type { Finding, Report } from '../../model/report.ts';
import { shownText, thousands } from '../values.ts';
import { blockOf, type FoldedFinding } from './block.ts';
import { nextLines, reachedLines, verdictLine, warningLines } from './closing.ts';
import { foldFindings } from './fold-findings.ts';
import { matchedLines } from './matched.ts';
import { remarkLines } from './remarks.ts';
import { type Style, styleOf, type TerminalOptions } from './style.ts';
import { causeTable, latencyTable } from './tables.ts';
import { folded } from './wrap.ts';

/** A report as the terminal shows it; the last line is the verdict. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const style = styleOf(options);
  const parts = [
    headerLines(report, options),
    ...blocks(foldFindings(report.findings), { options, style }),
    causeTable(report.findings, options),
    options.stable ? [] : latencyTable(report, options),
    warningLines(report.warnings, options),
    remarkLines(report, options),
    [
      ...reachedLines(report, options),
      ...matchedLines(report, options),
      ...nextLines(report, options),
      ...folded(verdictLine(report), options.width).map(style.bold),
    ],
  ];
  const text = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return `${options.utf8 ? text : text.replaceAll('…', '...')}\n`;
}

function headerLines(
  { document, operations, seed, strict, sides }: Report,
  { stable, width }: TerminalOptions,
): readonly string[] {
  const count = `${operations.length} ${operations.length === 1 ? 'operation' : 'operations'}`;
  const about = shownText(`${document.path}  ${count}  seed ${seed}  strict ${strict}`);
  if (stable) return folded(about, width);
  const side = (name: string, { url, build }: Report['sides']['legacy']): readonly string[] =>
    folded(shownText(`${name.padEnd(9)}  ${url}${build === undefined ? '' : `  ${build}`}`), width);
  return [...folded(about, width), ...side('legacy', sides.legacy), ...side('candidate', sides.candidate)];
}

function blocks(
  all: readonly FoldedFinding[],
  { options, style }: { readonly options: TerminalOptions; readonly style: Style },
): readonly (readonly string[])[] {
  const shown = options.show === 'all' ? all.length : options.show;
  const full = all.slice(0, shown).map((one, at) => [blockOf(one, at + 1, { options, style })]);
  const rest = all.slice(shown);
  if (rest.length === 0) return full;
  const short = rest.flatMap(({ finding, alsoAt }, at) =>
    shortLines(finding, { number: shown + at + 1, others: alsoAt.length, width: options.width }),
  );
  return [...full, [...short, `${thousands(rest.length)} in one line each; --show all prints them in full`]];
}

function shortLines(
  { severity, cause, operation, where, pointer, fingerprint }: Finding,
  { number, others, width }: { readonly number: number; readonly others: number; readonly width: number },
): readonly string[] {
  const more = others === 0 ? '' : `  and ${thousands(others)} more`;
  const place = `${operation}  ${where}${pointer === '' ? '' : ` ${pointer}`}${more}`;
  return folded(shownText(`${number}  ${severity}  ${cause}  ${place}  ${fingerprint}`), width);
}
