import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One line from the launcher to its watchdog. */
export type Order =
  | { readonly kind: 'watch'; readonly pid: number; readonly signal: NodeJS.Signals }
  | { readonly kind: 'forget'; readonly pid: number }
  | { readonly kind: 'remove'; readonly folder: string };

/** The launcher's end of the watchdog: what it was told about is gone once the launcher is, even after SIGKILL. */
export class Guard implements AsyncDisposable {
  readonly #watchdog: ChildProcess;

  constructor() {
    this.#watchdog = spawn(process.execPath, [fileURLToPath(new URL('watchdog.ts', import.meta.url))], {
      // A session of its own, so that Ctrl-C at the terminal does not end it before its work is done.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {},
      cwd: '/',
    });
    this.#watchdog.unref();
  }

  /** Has the process group of `pid` stopped with `signal`, and killed if that is not enough. */
  watch(pid: number, signal: NodeJS.Signals): void {
    this.#tell({ kind: 'watch', pid, signal });
  }

  /** Takes back `watch`, for a process that has ended: its id may soon be another's. */
  forget(pid: number): void {
    this.#tell({ kind: 'forget', pid });
  }

  /** Has the folder removed, after the processes have ended. */
  remove(folder: string): void {
    this.#tell({ kind: 'remove', folder });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#watchdog.exitCode !== null || this.#watchdog.signalCode !== null) return;
    const gone = once(this.#watchdog, 'exit');
    this.#watchdog.ref();
    this.#watchdog.stdin?.end();
    await gone;
  }

  #tell(order: Order): void {
    this.#watchdog.stdin?.write(`${JSON.stringify(order)}\n`);
  }
}
