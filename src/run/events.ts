import type { Finding, Report } from '../model/report.ts';

/** What a run tells while it goes on; progress, logs and the terminal listen. */
export type RunEvent =
  | { readonly kind: 'started'; readonly operations: number; readonly cases: number }
  | {
      readonly kind: 'case';
      readonly done: number;
      readonly total: number;
      readonly operation: string;
      readonly reached: number;
    }
  | {
      readonly kind: 'found';
      readonly finding: Pick<Finding, 'cause' | 'severity' | 'operation' | 'where' | 'pointer'>;
    }
  | { readonly kind: 'shrinking'; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly report: Report };

/** Hears the events of a run, in order. */
export type Listener = (event: RunEvent) => void;
