import type { Finding, Report } from '../../model/report.ts';
import { severities } from '../counts.ts';
import type { FoldedFinding } from '../terminal/block.ts';
import { thousands } from '../values.ts';
import { html, type Markup, nothing } from './markup.ts';

const mostOperations = 200;

/** Operations by cause: how many findings, each count a link to the first of them. */
export function matrixSection({ findings, operations }: Report, groups: readonly FoldedFinding[]): Markup {
  if (findings.length === 0) return nothing;
  const causes = causesOf(findings);
  const found = new Set(findings.map(({ operation }) => operation));
  const names = [...new Set([...operations.map(({ operation }) => operation), ...found])];
  const shown =
    names.length > mostOperations ? names.filter((name) => found.has(name)).slice(0, mostOperations) : names;
  const left = names.length - shown.length;
  const anchors = anchorsOf(groups);
  const rows = shown.map((operation) => {
    const own = findings.filter((finding) => finding.operation === operation);
    return html`<tr><th scope="row">${operation}</th>${causes.map(({ cause }) =>
      cell(
        own.filter((one) => one.cause === cause),
        anchors,
      ),
    )}</tr>
`;
  });
  return html`<section><h2>Operations by cause</h2>
<div class="scroll"><table class="matrix"><thead><tr><th scope="col">operation</th>${causes.map(({ cause, severity }) => html`<th scope="col" class="${severity}"><span>${cause}</span></th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
${left === 0 ? nothing : html`<p class="muted">${thousands(left)} more operations are in the JSON report.</p>`}</section>
`;
}

/** One finding of each cause, worst first. */
function causesOf(findings: readonly Finding[]): readonly Finding[] {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) if (!firsts.has(finding.cause)) firsts.set(finding.cause, finding);
  return [...firsts.values()].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}

/** Where each finding is shown: with the first of its fold. */
function anchorsOf(groups: readonly FoldedFinding[]): ReadonlyMap<Finding, string> {
  return new Map(
    groups.flatMap(({ finding, alsoAt }) =>
      [finding, ...alsoAt].map((one) => [one, finding.fingerprint] as const),
    ),
  );
}

function cell(found: readonly Finding[], anchors: ReadonlyMap<Finding, string>): Markup {
  const [first] = found;
  if (first === undefined) return html`<td class="none">·</td>`;
  const name = `${found.length} ${first.cause} at ${first.operation}`;
  return html`<td><a class="${first.severity}" href="#f-${anchors.get(first) ?? ''}" aria-label="${name}">${thousands(found.length)}</a></td>`;
}
