/** samewire as a library: run a campaign, read its report, make other reports of it. */
export { parityEvents } from './cli/event-stream.ts';
export { defineConfig, type RunExtras, runParity } from './cli/library.ts';
export type { WrittenOptions as Options } from './config/settings-table.ts';
export { type CauseName, causeNames, type Severity } from './model/cause.ts';
export type { Level } from './model/difference.ts';
export { Fault, type FaultCode } from './model/fault.ts';
export type {
  Counterexample,
  Finding,
  Latency,
  Noise,
  OperationSummary,
  Report,
  SharedViolation,
  Strictness,
  Totals,
  Verdict,
  Waiver,
  Warning,
} from './model/report.ts';
export { type ReportFile, type ReportKind, reportKinds } from './report/kinds.ts';
export type { Listener, RunEvent } from './run/events.ts';
