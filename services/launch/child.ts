import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Guard } from './guard.ts';
import { LaunchFault } from './launch-fault.ts';
import { isAlive, signalGroup } from './process-group.ts';

const patienceMs = 30_000;
const stopPatienceMs = 5_000;
const outputLimit = 4_096;

/** A long-running program: what to start, when it is ready, how it is stopped. */
export interface ChildPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly account: Account;
  readonly stopSignal: NodeJS.Signals;
  /** Gets the last 4 KB that the child wrote; is asked every few milliseconds. */
  readonly isReady: (output: string) => boolean | Promise<boolean>;
}

/** Starts the child under the guard and resolves once it is ready; `child-exited` or `child-silent` if it never is. */
export async function startChild(plan: ChildPlan, guard: Guard): Promise<Child> {
  const child = new Child(plan, guard);
  try {
    await child.becomeReady();
    return child;
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
}

/** A started program and everything that it started; disposing ends all of it. */
export class Child implements AsyncDisposable {
  readonly #plan: ChildPlan;
  readonly #guard: Guard;
  readonly #process: ChildProcess;
  #output = '';
  #spawnError: Error | undefined;

  constructor(plan: ChildPlan, guard: Guard) {
    this.#plan = plan;
    this.#guard = guard;
    this.#process = spawn(plan.command, plan.args, {
      // A group of its own: Ctrl-C must not end the stores before the report is written.
      detached: true,
      cwd: plan.folder,
      env: { ...plan.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...plan.account,
    });
    this.#process.on('error', (error) => {
      this.#spawnError = error;
    });
    if (this.#process.pid !== undefined) guard.watch(this.#process.pid, plan.stopSignal);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-outputLimit);
      });
    }
  }

  get #hasEnded(): boolean {
    return (
      this.#process.pid === undefined || this.#process.exitCode !== null || this.#process.signalCode !== null
    );
  }

  async becomeReady(): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (!(await this.#plan.isReady(this.#output))) {
      if (this.#hasEnded) throw this.#fault('child-exited');
      if (performance.now() > deadline) throw this.#fault('child-silent');
      await pause(5);
    }
    // Another program may hold the port and answer in its place.
    if (this.#hasEnded) throw this.#fault('child-exited');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { pid } = this.#process;
    if (pid === undefined) return;
    const ended = this.#hasEnded ? Promise.resolve() : once(this.#process, 'exit');
    signalGroup(pid, this.#plan.stopSignal);
    await Promise.race([ended, pause(stopPatienceMs, undefined, { ref: false })]);
    const deadline = performance.now() + stopPatienceMs;
    while (isAlive(pid) && performance.now() < deadline) await pause(5);
    signalGroup(pid, 'SIGKILL');
    await ended;
    this.#guard.forget(pid);
  }

  #fault(code: 'child-exited' | 'child-silent'): LaunchFault {
    const { name, command } = this.#plan;
    const what =
      code === 'child-exited' ? 'ended before it was ready' : `was not ready after ${patienceMs / 1_000} s`;
    const cause = this.#spawnError === undefined ? undefined : { cause: this.#spawnError };
    const said = this.#spawnError?.message ?? this.#output.trim();
    return new LaunchFault(code, `${name} ${what} (${command})\n${said}`, cause);
  }
}
