import type { Finding, Report } from '../../model/report.ts';
import { cellsOf, columnsOf, firstColumns, shownOf, shownText, textColumns, thousands } from '../values.ts';
import type { TerminalOptions } from './style.ts';
import { folded } from './wrap.ts';

/** The causes found, most severe first: how often, where first. */
export function causeTable(findings: readonly Finding[], { width }: TerminalOptions): readonly string[] {
  if (findings.length === 0) return [];
  const groups = Map.groupBy(findings, ({ cause }) => cause);
  const rows = [...groups.values()].map((group) => {
    const [first] = group;
    const cases = Math.max(...group.map((finding) => finding.cases));
    return [
      first?.cause ?? '',
      first?.severity ?? '',
      String(group.length),
      thousands(cases),
      shownText(`${first?.operation} ${first?.pointer || first?.where}`),
    ];
  });
  return table(['cause', 'severity', 'places', 'cases', 'first at'], rows, { right: [2, 3], width });
}

/** Latency of both sides, operation by operation. */
export function latencyTable({ operations }: Report, { width }: TerminalOptions): readonly string[] {
  const rows = operations.flatMap(({ operation, latency }) => {
    if (latency === undefined) return [];
    const { legacy, candidate, p99Ratio } = latency;
    const undecided = p99Ratio.low <= 1 && p99Ratio.high >= 1 ? ' undecided' : '';
    const ratio = `${p99Ratio.value.toFixed(2)} (${p99Ratio.low.toFixed(2)} to ${p99Ratio.high.toFixed(2)})${undecided}`;
    return [
      [
        shownText(operation),
        legacy.p50.toFixed(1),
        legacy.p99.toFixed(1),
        candidate.p50.toFixed(1),
        candidate.p99.toFixed(1),
        ratio,
      ],
    ];
  });
  if (rows.length === 0) return [];
  return table(['latency ms', 'legacy p50', 'p99', 'candidate p50', 'p99', 'p99 ratio (95 %)'], rows, {
    right: [1, 2, 3, 4],
    width,
  });
}

interface TableForm {
  /** Columns set to the right. */
  readonly right: readonly number[];
  readonly width: number;
}

/** A table of columns; in a narrow terminal, or where even a cut last column would not fit, a list of its rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { right, width }: TableForm,
): readonly string[] {
  const widths = head.map((title, at) =>
    Math.max(textColumns(title), ...rows.map((row) => textColumns(row[at] ?? ''))),
  );
  const last = widths.length - 1;
  const fixed = widths.slice(0, last).reduce((sum, one) => sum + one + 2, 0);
  const room = width - fixed;
  if (fixed + (widths[last] ?? 0) > width && (width < 80 || room < leastLast)) return list(head, rows, width);
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) =>
        at === last ? cutTo(cell, room) : padded(cell, widths[at] ?? 0, right.includes(at)),
      )
      .join('  ')
      .trimEnd(),
  );
}

const leastLast = 20;

function list(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => (at === 0 ? folded(cell, width) : folded(`  ${head[at]} ${cell}`, width))),
  );
}

function padded(cell: string, columns: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - textColumns(cell)));
  return isRight ? `${space}${cell}` : `${cell}${space}`;
}

function cutTo(cell: string, columns: number): string {
  const cells = cellsOf(cell);
  if (columnsOf(cells) <= columns) return cell;
  return `${shownOf(firstColumns(cells, columns - 3))}…`;
}
