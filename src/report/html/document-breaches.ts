import type { Report } from '../../model/report.ts';
import { thousands } from '../values.ts';
import { html, type Markup, nothing } from './markup.ts';

const most = 100;

/** Where both sides break the document alike: no finding, and yet one of the three is wrong. */
export function documentSection({ violations }: Report): Markup {
  if (violations.length === 0) return nothing;
  const rows = violations.slice(0, most).map(
    ({
      operation,
      where,
      pointer,
      keyword,
      contract,
      text,
      explanation,
      cases,
    }) => html`<tr><td><code>${operation} ${where}${pointer === '' ? '' : ` ${pointer}`}</code></td><td>${explanation}<br><code class="muted">${contract} ${keyword}</code></td><td><code>${text.slice(0, 300)}</code></td><td class="number">${thousands(cases)}</td></tr>
`,
  );
  const left = violations.length - rows.length;
  return html`<section><h2>Both sides break the document</h2>
<div class="scroll"><table><thead><tr><th scope="col">where</th><th scope="col">what</th><th scope="col">answered</th><th scope="col" class="number">cases</th></tr></thead><tbody>
${rows}</tbody></table></div>${left === 0 ? nothing : html`<p class="muted">${thousands(left)} more in the JSON report.</p>`}</section>
`;
}
