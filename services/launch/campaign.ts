import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { command } from './command-line.ts';
import type { Guard } from './guard.ts';

/** Hears of every signal that this process gets. */
export type Listen = (heard: (signal: NodeJS.Signals) => void) => void;

/** What samewire is started with, and the command that starts all of this again. */
export interface CampaignPlan {
  readonly args: readonly string[];
  readonly launcher: string;
}

/** Runs samewire on this process's terminal, passes signals on to it, and returns its exit code. */
export async function runCampaign(
  { args, launcher }: CampaignPlan,
  guard: Guard,
  listen: Listen,
): Promise<number> {
  const child = spawn(process.execPath, [command, ...args], {
    // A group of its own, so that a signal that is passed on arrives once.
    detached: true,
    stdio: 'inherit',
    env: { ...process.env, SAMEWIRE_LAUNCHER: launcher },
  });
  const { pid } = child;
  if (pid !== undefined) guard.watch(pid, 'SIGTERM');
  listen((signal) => child.kill(signal));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (pid !== undefined) guard.forget(pid);
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
