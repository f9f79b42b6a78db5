import type { Report } from '../../model/report.ts';
import { besides, bySeverity, counted, failingFindings } from '../counts.ts';
import { thousands } from '../values.ts';
import { type Content, html, type Markup, nothing } from './markup.ts';

const words: Readonly<Record<Report['verdict']['kind'], string>> = {
  conformant: 'Conformant',
  divergent: 'Divergent',
  inconclusive: 'Inconclusive',
};

/** The verdict as the title of the page: `Divergent: 14 findings`. */
export function titleOf(report: Report): string {
  const { verdict } = report;
  return `${words[verdict.kind]}: ${counted(failingFindings(report).length, 'finding')}`;
}

/** The head of the page: the verdict, the sides, the figures, the command. */
export function summarySection(report: Report): Markup {
  const { document, verdict, sides } = report;
  const because = verdict.kind === 'inconclusive' ? html`<p class="because">${verdict.because}</p>` : nothing;
  return html`<header>
<p class="document">${document.title} <span class="muted">${document.path}</span></p>
<h1 class="${verdict.kind}">${titleOf(report)}</h1>
${because}
<p class="figures">${dotted(figures(report))}</p>
<table class="plain"><tbody>
<tr><th scope="row" class="legacy">legacy</th><td>${sides.legacy.url}</td><td>${sides.legacy.build ?? ''}</td></tr>
<tr><th scope="row" class="candidate">candidate</th><td>${sides.candidate.url}</td><td>${sides.candidate.build ?? ''}</td></tr>
</tbody></table>
<pre class="copy">${report.command}</pre>
</header>
`;
}

function figures(report: Report): readonly string[] {
  const { totals, seed, strict } = report;
  const severities = bySeverity(failingFindings(report));
  return [
    ...(severities === '' ? [] : [severities]),
    ...besides(report),
    counted(totals.cases, 'case'),
    counted(totals.operations, 'operation'),
    `${thousands(totals.seconds)} s`,
    `seed ${seed}`,
    `strict ${strict}`,
  ];
}

/** The texts with a dot between them. */
export function dotted(texts: readonly string[]): Content {
  return texts.join(' · ');
}

/** Warnings, each with its cure; nothing where there are none. */
export function warningsSection({ warnings }: Report): Markup {
  if (warnings.length === 0) return nothing;
  const items = warnings.map(
    ({
      code,
      operation,
      message,
      hint,
    }) => html`<li><b>${code}</b> ${operation === undefined ? nothing : html`<code>${operation}</code> `}${message}<br><span class="muted">${hint}</span></li>
`,
  );
  return html`<section class="warnings"><h2>Warnings</h2><ul>
${items}</ul></section>
`;
}
