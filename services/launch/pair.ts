import { join } from 'node:path';
import { exists } from './binary-cache.ts';
import type { Guard } from './guard.ts';
import { LaunchFault } from './launch-fault.ts';
import { type Service, type ServicePlan, services, startService } from './service.ts';
import type { Stores } from './stores.ts';

/** Which candidate to start, and where. */
export interface PairPlan {
  readonly stores: Stores;
  /** Names of the defects that the candidate is to have; none makes it a faithful port. */
  readonly defects: readonly string[];
  /** Ports to listen on where they are free; any free ones when left out. */
  readonly ports?: readonly [legacy: number, candidate: number];
}

/** Both services, running and healthy; disposing stops them, not their stores. */
export interface Pair extends AsyncDisposable {
  /** Addresses without a slash at the end. */
  readonly legacy: string;
  readonly candidate: string;
}

/** Starts legacy and candidate on their stores and resolves once both are healthy; both or none. */
export async function launchPair({ stores, defects, ports = [0, 0] }: PairPlan): Promise<Pair> {
  await using stack = new AsyncDisposableStack();
  const kept = async (starting: Promise<Service>): Promise<string> => {
    const { child, url } = await starting;
    stack.use(child);
    return url;
  };
  const starts = [
    kept(startLegacy(stores, ports[0])),
    kept(startCandidate(stores, ports[1], defects)),
  ] as const;
  await Promise.allSettled(starts);
  const [legacy, candidate] = await Promise.all(starts);
  const started = stack.move();
  return { legacy, candidate, [Symbol.asyncDispose]: () => started.disposeAsync() };
}

/** Starts legacy on its stores, on the port if it is free. */
export function startLegacy({ legacy, guard }: Stores, port = 0): Promise<Service> {
  const folder = join(services, 'legacy-python');
  const plan = {
    name: 'legacy-python',
    command: join(folder, '.venv', 'bin', 'python'),
    // -B: an ordinary user may run what root has set up, and cannot write bytecode beside it.
    args: ['-B', '-m', 'comments'],
    folder,
    stores: legacy,
    port,
    stopSignal: 'SIGINT',
  } as const;
  return startBuilt(plan, guard);
}

/** Starts the candidate with these defects on its stores, on the port if it is free. */
export function startCandidate(
  { candidate, guard }: Stores,
  port = 0,
  defects: readonly string[] = [],
): Promise<Service> {
  const folder = join(services, 'candidate-go');
  const plan = {
    name: 'candidate-go',
    command: join(folder, 'bin', 'commentd'),
    args: defects.length === 0 ? [] : ['--defects', defects.join(',')],
    folder,
    stores: candidate,
    port,
    stopSignal: 'SIGTERM',
  } as const;
  return startBuilt(plan, guard);
}

async function startBuilt(plan: ServicePlan, guard: Guard): Promise<Service> {
  if (!(await exists(plan.command))) throw new LaunchFault('service-unbuilt', `${plan.command} is not there`);
  return startService(plan, guard);
}
