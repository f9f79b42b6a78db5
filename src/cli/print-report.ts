import type { Report } from '../model/report.ts';
import { renderJson } from '../report/json.ts';
import { verdictLine } from '../report/terminal/closing.ts';
import { renderTerminal } from '../report/terminal/terminal.ts';
import { type Console, wantsColor } from './console.ts';
import type { OutputFlags } from './output-flags.ts';

/** Prints a report as the flags want it. */
export async function printReport(report: Report, output: OutputFlags, console: Console): Promise<void> {
  if (output.json) return console.out(renderJson(report));
  if (output.quiet) return console.out(`${verdictLine(report)}\n`);
  console.out(
    renderTerminal(report, {
      width: console.width,
      utf8: console.utf8,
      color: wantsColor(output.color, console.outIsTerminal, console.environment),
      show: output.show,
      stable: output.stable,
      launcher: console.environment['SAMEWIRE_LAUNCHER'],
    }),
  );
}
