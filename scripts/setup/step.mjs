import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupFault } from './fault.mjs';
import { root } from './root.mjs';

/** Says on stderr what is being done. */
export function say(text) {
  process.stderr.write(`samewire: ${text}\n`);
}

/** Runs one command of the set-up, its output on stderr; a failure is a fault with the hint. */
export async function runStep(command, args, { cwd = root, code, hint }) {
  const { exitCode, error } = await waitFor(spawn(command, args, { cwd, stdio: ['ignore', 2, 2] }));
  if (exitCode === 0) return;
  const line = [command, ...args].join(' ');
  const interrupted = exitCode === 128 + constants.signals.SIGINT;
  if (interrupted) throw new SetupFault('interrupted', line, 'start again; what is done is kept', exitCode);
  throw new SetupFault(code, `${line} ${error ? error.message : `ended with exit code ${exitCode}`}`, hint);
}

/** Waits for the child to end, through Ctrl-C too, which reaches the child by itself. */
export async function waitFor(child) {
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => resolve({ exitCode: 127, error }));
      child.once('exit', (code, signal) => resolve({ exitCode: code ?? 128 + constants.signals[signal] }));
    });
  } finally {
    process.off('SIGINT', ignore);
  }
}
