import { join } from 'node:path';
import { type Child, type ChildPlan, startChild } from './child.ts';
import { startOnFreePort } from './free-port.ts';
import type { Guard } from './guard.ts';
import type { StoreUrls } from './stores.ts';

const healthPatienceMs = 1_000;

/** The folder that holds both services. */
export const services: string = join(import.meta.dirname, '..');

/** What one service is started with. */
export interface ServicePlan extends Pick<ChildPlan, 'name' | 'command' | 'folder' | 'stopSignal'> {
  readonly args: readonly string[];
  readonly stores: StoreUrls;
  /** The port to listen on if it is free. */
  readonly port: number;
}

/** A running service and its address, without a slash at the end. */
export interface Service {
  readonly child: Child;
  readonly url: string;
}

/** Starts a service on its stores and resolves once `GET /health` answers 200. */
export async function startService(plan: ServicePlan, guard: Guard): Promise<Service> {
  return startOnFreePort(async (port) => {
    const url = `http://127.0.0.1:${port}`;
    const isReady = (): Promise<boolean> => isHealthy(url);
    const { name, command, folder, stopSignal, stores } = plan;
    const addresses = [
      '--postgres',
      stores.postgres,
      '--redis',
      stores.redis,
      '--memcached',
      stores.memcached,
    ];
    const args = [...plan.args, '--listen', `127.0.0.1:${port}`, ...addresses];
    const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
    const account = {};
    const child = await startChild(
      { name, command, args, environment, folder, account, stopSignal, isReady },
      guard,
    );
    return { child, url };
  }, plan.port);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${url}/health`, { signal: AbortSignal.timeout(healthPatienceMs) });
    return status === 200;
  } catch {
    return false;
  }
}
