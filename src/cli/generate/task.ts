import type { FaultCode } from '../../model/fault.ts';
import type { DrawingOptions, SchemaSource } from './asked.ts';

/** What the drawing thread is asked to do. */
export type Task =
  | { readonly kind: 'line'; readonly line: Uint8Array; readonly options: TimedOptions }
  | { readonly kind: 'schema'; readonly source: SchemaSource; readonly options: TimedOptions };

/** How values are drawn, and the milliseconds after which the thread itself gives up. */
export type TimedOptions = DrawingOptions & { readonly timeLimit: number };

/** What the drawing thread brings back. */
export type Answer =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'values'; readonly texts: readonly string[] }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly message: string; readonly hint?: string };

/** What a drawing thread knows of its surroundings. */
export interface ThreadSurroundings {
  readonly folder: string;
  readonly allowRemote: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
