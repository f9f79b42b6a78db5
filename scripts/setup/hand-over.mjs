import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ownNode, root } from './root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 500;

/**
 * Runs the file with the repository's Node and resolves to its exit code. Every signal is passed on exactly once: the
 * child has a group of its own, so Ctrl-C does not reach it a second time from the terminal. The channel tells the
 * child when this process is gone.
 */
export async function handOver(file, args) {
  const child = spawn(ownNode, [file, ...args], {
    cwd: root,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  // npm does not pass SIGKILL or SIGTERM on: without npm there is nobody left to report to.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), parentCheckMs);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
    });
  } finally {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
  }
}
