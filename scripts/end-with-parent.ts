import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends this program and everything that it started when a signal comes or the bootstrap is gone. The bootstrap made it
 * the leader of a group of its own, so Ctrl-C at the terminal reaches only what is passed on.
 */
export function endWithParent(): void {
  // Run by hand, without the bootstrap's channel, the group is the shell's.
  const group = process.channel === undefined ? undefined : -process.pid;
  let isEnding = false;
  const end = (exitCode: number): void => {
    if (isEnding) return;
    isEnding = true;
    if (group !== undefined) process.kill(group, 'SIGTERM');
    process.exit(exitCode);
  };
  for (const signal of signals) process.on(signal, () => end(128 + constants.signals[signal]));
  process.on('disconnect', () => end(128 + constants.signals.SIGHUP));
  process.channel?.unref();
}
