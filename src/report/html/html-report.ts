import type { Report } from '../../model/report.ts';
import type { ReportFile } from '../kinds.ts';

/** The report as HTML. */
export function renderHtml(report: Report, _options: { readonly asFolder: boolean }): readonly ReportFile[] {
  return [{ name: 'index.html', text: `<!doctype html><title>samewire: ${report.verdict.kind}</title>` }];
}
