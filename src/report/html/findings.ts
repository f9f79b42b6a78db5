import type { Report } from '../../model/report.ts';
import { counted } from '../counts.ts';
import type { FoldedFinding } from '../terminal/block.ts';
import { findingDetails } from './finding.ts';
import { html, type Markup, markupText, nothing } from './markup.ts';

const mostInFull = 200;
/** Characters of all findings together; with the rest of the page, a file stays below 5 MB. */
const mostText = 3_500_000;

/** The findings in full, severe first, as many as the page may hold; the rest is counted by cause. */
export function findingsSection({ findings }: Report, groups: readonly FoldedFinding[]): Markup {
  if (findings.length === 0)
    return html`<section id="findings"><h2>Findings</h2><p>Nothing differs.</p></section>
`;
  const shown: Markup[] = [];
  let length = 0;
  for (const group of groups.slice(0, mostInFull)) {
    const details = findingDetails(group, shown.length + 1);
    length += byteLength(markupText(details));
    if (length > mostText) break;
    shown.push(details);
  }
  const rest = groups.slice(shown.length);
  return html`<section id="findings"><h2>Findings</h2>
${shown}${rest.length === 0 ? nothing : restTable(rest)}</section>
`;
}

function restTable(rest: readonly FoldedFinding[]): Markup {
  const counts = new Map<string, number>();
  for (const { finding, alsoAt } of rest)
    counts.set(finding.cause, (counts.get(finding.cause) ?? 0) + 1 + alsoAt.length);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const rows = [...counts].map(
    ([cause, count]) => html`<tr><td>${cause}</td><td class="number">${count}</td></tr>
`,
  );
  const anchors = rest.map(({ finding }) => html`<a id="f-${finding.fingerprint}"></a>`);
  return html`<h3>${counted(total, 'more finding')}</h3>
<p>In full in the JSON report.${anchors}</p>
<table><thead><tr><th scope="col">cause</th><th scope="col" class="number">findings</th></tr></thead><tbody>
${rows}</tbody></table>
`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
