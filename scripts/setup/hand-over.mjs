import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { ownNode, root } from './root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 500;
/** Taken when the bootstrap loads: npm may be killed while it still sets up. */
const npmAtStart = findNpm();

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
  const watch = setInterval(() => findNpm() === npmAtStart || child.kill('SIGTERM'), parentCheckMs);
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

/**
 * Returns the process ids that lead to npm, or nothing when npm does not run us. npm killed by SIGKILL says nothing; the
 * shell between it and us lives on.
 */
function findNpm() {
  if (process.env.npm_lifecycle_event === undefined) return '';
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Known where there is a /proc; elsewhere only the shell is watched. */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
