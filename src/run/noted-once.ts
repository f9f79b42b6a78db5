import type { Noted } from '../model/report.ts';

const most = 100;

/** Facts worth noting that are no findings, each once. */
export class NotedOnce {
  readonly #known = new Map<string, Noted>();

  add(noted: Noted): void {
    const key = JSON.stringify([noted.where, noted.reason]);
    if (!this.#known.has(key) && this.#known.size < most) this.#known.set(key, noted);
  }

  report(): readonly Noted[] {
    return [...this.#known.values()];
  }
}
