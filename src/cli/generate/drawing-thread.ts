import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Task, ThreadSurroundings } from './task.ts';

/** What a task came to: its answer, or why the thread has none. */
export type Outcome =
  | Answer
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crash'; readonly message: string };

/** The same kind of file as this one: TypeScript in the repository, JavaScript in the package. */
const program = new URL(`./draw-in-thread${extname(import.meta.url)}`, import.meta.url);

/** So much more than its limit a task gets to say itself that the time is up. */
const grace = 500;
const mostMegabytes = 2_048;

/** A thread that draws values. One that hangs is ended and replaced: a regular expression listens to nobody. */
export class DrawingThread {
  readonly #surroundings: ThreadSurroundings;
  #worker: Worker | undefined;

  constructor(surroundings: ThreadSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Does one task; nothing is thrown. */
  async do(task: Task): Promise<Outcome> {
    const worker = await this.#started();
    const over = new AbortController();
    const { signal } = over;
    const answered = once(worker, 'message', { signal }).then(([answer]): Outcome => answer as Answer);
    const ended = once(worker, 'exit', { signal }).then(
      (): Outcome => ({ kind: 'crash', message: 'it ended' }),
    );
    const timer = new AbortController();
    const late = afterTime(task.options.timeLimit + grace, timer.signal);
    worker.postMessage(task);
    try {
      const outcome = await Promise.race([answered, ended, late]);
      if (outcome.kind === 'timeout' || outcome.kind === 'crash') await this.#end();
      return outcome;
    } catch (error) {
      // Not the task's own: out of memory, or a stack that cannot be caught.
      await this.#end();
      return { kind: 'crash', message: error instanceof Error ? error.message : String(error) };
    } finally {
      timer.abort();
      over.abort();
      await Promise.allSettled([answered, ended]);
    }
  }

  /** The thread, loaded: loading is no part of a task's time. */
  async #started(): Promise<Worker> {
    if (this.#worker !== undefined) return this.#worker;
    this.#worker = new Worker(program, {
      workerData: this.#surroundings,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    await once(this.#worker, 'online');
    return this.#worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end();
  }
}

async function afterTime(milliseconds: number, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'timeout' }), milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
