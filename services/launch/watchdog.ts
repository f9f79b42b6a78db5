// A process of its own that outlives the launcher: when the launcher's end of the pipe closes, for whatever
// reason (SIGKILL included), it stops what is left and removes the folders.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from './guard.ts';
import { isAlive, signalGroup } from './process-group.ts';

const patienceMs = 2_000;
const processes = new Map<number, NodeJS.Signals>();
const folders = new Set<string>();

for await (const line of createInterface({ input: process.stdin })) follow(JSON.parse(line) as Order);
for (const [pid, signal] of processes) signalGroup(pid, signal);
await waitUntilGone();
for (const pid of processes.keys()) signalGroup(pid, 'SIGKILL');
await waitUntilGone();
for (const folder of folders)
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });

function follow(order: Order): void {
  switch (order.kind) {
    case 'watch':
      processes.set(order.pid, order.signal);
      return;
    case 'forget':
      processes.delete(order.pid);
      return;
    case 'remove':
      folders.add(order.folder);
      return;
  }
}

async function waitUntilGone(): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline && [...processes.keys()].some(isAlive)) await pause(10);
}
