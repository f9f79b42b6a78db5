import type { Finding, Report } from '../../model/report.ts';
import { shownText } from '../values.ts';
import { blockOf, type FoldedFinding, foldFindings } from './block.ts';
import { matchedLines, nextLines, reachedLine, remarkLines, verdictLine, warningLines } from './closing.ts';
import { type Style, styleOf, type TerminalOptions } from './style.ts';
import { causeTable, latencyTable } from './tables.ts';

/** A report as the terminal shows it; the last line is the verdict. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const style = styleOf(options);
  const foldedFindings = foldFindings(report.findings);
  const parts = [
    headerLines(report, options),
    ...blocks(foldedFindings, { options, style }),
    causeTable(report.findings, options),
    options.stable ? [] : latencyTable(report, options),
    warningLines(report.warnings, options),
    remarkLines(report, options),
    [
      reachedLine(report, options),
      ...matchedLines(report, options),
      ...nextLines(report, options),
      style.bold(verdictLine(report)),
    ],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headerLines(
  { document, operations, seed, strict, sides }: Report,
  { stable }: TerminalOptions,
): readonly string[] {
  const about = shownText(
    `${document.path}  ${operations.length} ${operations.length === 1 ? 'operation' : 'operations'}  seed ${seed}  strict ${strict}`,
  );
  if (stable) return [about];
  const side = (name: string, { url, build }: Report['sides']['legacy']): string =>
    shownText(`${name.padEnd(9)}  ${url}${build === undefined ? '' : `  ${build}`}`);
  return [about, side('legacy', sides.legacy), side('candidate', sides.candidate)];
}

function blocks(
  all: readonly FoldedFinding[],
  { options, style }: { readonly options: TerminalOptions; readonly style: Style },
): readonly (readonly string[])[] {
  const shown = options.show === 'all' ? all.length : options.show;
  const full = all.slice(0, shown).map((one, at) => [blockOf(one, at + 1, { options, style })]);
  const rest = all.slice(shown);
  if (rest.length === 0) return full;
  const short = rest.map(({ finding }, at) => shortLine(finding, shown + at + 1));
  return [...full, [...short, `${rest.length} in one line each; --show all prints them in full`]];
}

function shortLine(
  { severity, cause, operation, where, pointer, fingerprint }: Finding,
  number: number,
): string {
  return shownText(`${number}  ${severity}  ${cause}  ${operation}  ${where} ${pointer}  ${fingerprint}`);
}
