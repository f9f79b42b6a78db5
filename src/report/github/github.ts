import type { Severity } from '../../model/cause.ts';
import type { Finding, Report } from '../../model/report.ts';
import { commandAgain } from '../again.ts';
import { failingFindings } from '../counts.ts';
import { shownValues, spotOf } from '../one-line.ts';
import { verdictLine } from '../terminal/closing.ts';
import { shownText } from '../values.ts';

/** GitHub shows ten annotations of a step; the tenth says how many more there are. */
const most = 9;

const commands: Readonly<Record<Severity, string>> = {
  breaking: 'error',
  risky: 'error',
  cosmetic: 'warning',
};

/** The failing findings as GitHub workflow commands, at the line of the document that describes them. */
export function renderGithub(report: Report): string {
  const failing = failingFindings(report);
  const shown = failing.length > most + 1 ? failing.slice(0, most) : failing;
  const left = failing.length - shown.length;
  const lines = [
    ...shown.map((finding) => annotation(finding, report)),
    ...(left === 0 ? [] : [command('notice', { title: 'samewire' }, `${left} more in the summary`)]),
    verdictLine(report),
  ];
  return `${lines.join('\n')}\n`;
}

function annotation(finding: Finding, { document }: Report): string {
  const { cause, operation, severity, source } = finding;
  const { legacy, candidate } = shownValues(finding, 80);
  const place = { file: source?.file ?? document.path, line: String(source?.line ?? 1) };
  return command(
    commands[severity],
    { ...place, title: `${cause} ${shownText(operation)}` },
    `${shownText(spotOf(finding))}: legacy ${legacy}, candidate ${candidate}. ${shownText(commandAgain(finding))}`,
  );
}

/** A workflow command; `%`, line ends and in properties `:` and `,` are escaped, so no value can end it or begin another. */
function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value, /[%\r\n:,]/g)}`);
  return `::${name} ${list.join(',')}::${escaped(message, /[%\r\n]/g)}`;
}

function escaped(text: string, what: RegExp): string {
  return text.replace(what, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
