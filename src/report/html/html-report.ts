import type { Report } from '../../model/report.ts';
import type { ReportFile } from '../kinds.ts';
import { foldFindings } from '../terminal/fold-findings.ts';
import { comparedSection } from './compared.ts';
import { documentSection } from './document-breaches.ts';
import { findingsSection } from './findings.ts';
import { latencySection } from './latency.ts';
import { html, markupText } from './markup.ts';
import { matrixSection } from './matrix.ts';
import { pageOf } from './page.ts';
import { style } from './style.ts';
import { summarySection, titleOf, warningsSection } from './summary.ts';

/** The report as one HTML file, or as a folder whose style is a file of its own, for servers that drop inline style. */
export function renderHtml(
  report: Report,
  { asFolder }: { readonly asFolder: boolean },
): readonly ReportFile[] {
  const groups = foldFindings(report.findings);
  const content = html`${summarySection(report)}
<main id="main">
${warningsSection(report)}${matrixSection(report, groups)}${findingsSection(report, groups)}
${documentSection(report)}${latencySection(report)}${comparedSection(report)}
</main>`;
  const text = markupText(pageOf({ title: titleOf(report), content, asFolder }));
  const page = { name: 'index.html', text };
  return asFolder ? [page, { name: 'style.css', text: style }] : [page];
}
