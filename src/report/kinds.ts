/** The kinds of report files. */
export const reportKinds = ['json', 'junit', 'sarif', 'github', 'markdown', 'html'] as const;

export type ReportKind = (typeof reportKinds)[number];

/** One file of a report; most reports are one. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}
