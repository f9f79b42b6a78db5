import type { Listener, RunEvent } from '../run/events.ts';
import type { Console } from './console.ts';
import { printable } from './fault-text.ts';

/** Tells how a run goes: one redrawn line on a terminal, a plain line now and then in a log. */
export interface Progress {
  readonly listener: Listener;
  /** Takes the redrawn line away. */
  readonly end: () => void;
}

const redrawEvery = 100;
const logAt = [10, 30, 60, 120];
const logEvery = 300;

/** The progress of a run on this console. */
export function openProgress(
  console: Console,
  { quiet, clock }: { readonly quiet: boolean; readonly clock: () => number },
): Progress {
  if (quiet) return { listener: () => {}, end: () => {} };
  return console.tellIsTerminal && console.environment['CI'] === undefined
    ? redrawn(console, clock)
    : logged(console, clock);
}

interface State {
  total: number;
  operations: number;
  done: number;
  reached: number;
  operation: string;
  findings: number;
  breaking: number;
  phase: string;
}

function newState(): State {
  return { total: 0, operations: 0, done: 0, reached: 0, operation: '', findings: 0, breaking: 0, phase: '' };
}

function take(state: State, event: RunEvent): void {
  switch (event.kind) {
    case 'started':
      state.total = event.cases;
      state.operations = event.operations;
      return;
    case 'case':
      Object.assign(state, {
        done: event.done,
        total: Math.max(event.total, event.done),
        reached: event.reached,
        operation: event.operation,
      });
      return;
    case 'found':
      state.findings += 1;
      if (event.finding.severity === 'breaking') state.breaking += 1;
      return;
    case 'shrinking':
      state.phase = `making counterexample ${event.done + 1} of ${event.total} smaller`;
      return;
    case 'ended':
      return;
  }
}

function redrawn(console: Console, clock: () => number): Progress {
  const state = newState();
  let drawnAt = -redrawEvery;
  return {
    listener: (event) => {
      take(state, event);
      if (clock() - drawnAt < redrawEvery) return;
      drawnAt = clock();
      console.tell(`\r\u001b[K${line(state, clock()).slice(0, console.width - 1)}`);
    },
    end: () => console.tell('\r\u001b[K'),
  };
}

function line(state: State, now: number): string {
  const left =
    state.done > 20 ? `  ${Math.ceil(((now / 1000) * (state.total - state.done)) / state.done)} s left` : '';
  const what = state.phase === '' ? `${printable(state.operation)}${left}` : state.phase;
  return `${thousands(state.done)}/${thousands(state.total)} cases  ${state.reached}/${state.operations} operations  ${state.findings} findings (${state.breaking} breaking)  ${what}`;
}

function logged(console: Console, clock: () => number): Progress {
  const state = newState();
  let due = 0;
  return {
    listener: (event) => {
      take(state, event);
      if (event.kind === 'found') {
        const { severity, cause, operation, pointer } = event.finding;
        console.tell(
          `samewire: found ${severity} ${cause} at ${printable(`${operation} ${pointer}`.trim())}\n`,
        );
      }
      const seconds = clock() / 1000;
      if (seconds < dueAt(due)) return;
      while (seconds >= dueAt(due)) due += 1;
      console.tell(
        `samewire: ${thousands(state.done)} of ${thousands(state.total)} cases, ${state.findings} findings, ${Math.round(seconds)} s\n`,
      );
    },
    end: () => {},
  };
}

function dueAt(count: number): number {
  return logAt[count] ?? 120 + (count - logAt.length + 1) * logEvery;
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
