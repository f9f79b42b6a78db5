import type { Report } from '../model/report.ts';
import { renderGithub } from './github/github.ts';
import { renderHtml } from './html/html-report.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit/junit.ts';
import type { ReportFile, ReportKind } from './kinds.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import { renderSarif } from './sarif/sarif.ts';

/** Makes the files of a report; only HTML is more than one, as a folder. */
export type Reporter = (report: Report, options: { readonly asFolder: boolean }) => readonly ReportFile[];

/** Every kind of report file. */
export const reporters: Readonly<Record<ReportKind, Reporter>> = {
  json: (report) => [{ name: 'report.json', text: renderJson(report) }],
  junit: (report) => [{ name: 'junit.xml', text: renderJunit(report) }],
  sarif: (report) => [{ name: 'report.sarif', text: renderSarif(report) }],
  github: (report) => [{ name: 'annotations.txt', text: renderGithub(report) }],
  markdown: (report) => [{ name: 'summary.md', text: renderMarkdown(report) }],
  html: renderHtml,
};
