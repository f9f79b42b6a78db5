import type { WrittenOptions } from '../config/settings-table.ts';
import type { Report } from '../model/report.ts';
import type { RunEvent } from '../run/events.ts';
import { type RunExtras, runParity } from './library.ts';

/**
 * The events of a campaign as they come; `ended`, with the report, is the last. Leaving the loop ends the campaign; a
 * `Fault` is thrown into it. A reader that falls behind sees the latest `case` of several.
 */
export async function* parityEvents(
  written: WrittenOptions,
  extras: RunExtras = {},
): AsyncGenerator<RunEvent, Report, undefined> {
  const left = new AbortController();
  const waiting = new Waiting();
  const listener = (event: RunEvent): void => {
    extras.listener?.(event);
    waiting.add(event);
  };
  const signal = AbortSignal.any([left.signal, ...(extras.signal === undefined ? [] : [extras.signal])]);
  const report = runParity(written, { ...extras, listener, signal }).finally(() => waiting.close());
  // The loop may be left before the fault is asked for.
  report.catch(() => {});
  try {
    for (let events = await waiting.take(); events.length > 0; events = await waiting.take()) yield* events;
    return await report;
  } finally {
    left.abort();
    await report.catch(() => {});
  }
}

/** Events that nobody has read yet. */
class Waiting {
  #events: RunEvent[] = [];
  #isClosed = false;
  #wake: () => void = () => {};

  add(event: RunEvent): void {
    if (event.kind === 'case' && this.#events.at(-1)?.kind === 'case') this.#events.pop();
    this.#events.push(event);
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** The next events, waited for; none when it is closed. */
  async take(): Promise<readonly RunEvent[]> {
    while (this.#events.length === 0 && !this.#isClosed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const events = this.#events;
    this.#events = [];
    return events;
  }
}
