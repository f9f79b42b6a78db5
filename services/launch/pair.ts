import { join } from 'node:path';
import { exists } from './binary-cache.ts';
import { LaunchFault } from './launch-fault.ts';
import { type ServicePlan, services, startService } from './service.ts';
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
  const start = async (plan: ServicePlan): Promise<string> => {
    if (!(await exists(plan.command)))
      throw new LaunchFault('service-unbuilt', `${plan.command} is not there`);
    const { child, url } = await startService(plan, stores.guard);
    stack.use(child);
    return url;
  };
  const starts = [
    start(legacyPlan(stores, ports[0])),
    start(candidatePlan(stores, ports[1], defects)),
  ] as const;
  await Promise.allSettled(starts);
  const [legacy, candidate] = await Promise.all(starts);
  const started = stack.move();
  return { legacy, candidate, [Symbol.asyncDispose]: () => started.disposeAsync() };
}

function legacyPlan({ legacy }: Stores, port: number): ServicePlan {
  const folder = join(services, 'legacy-python');
  return {
    name: 'legacy-python',
    command: join(folder, '.venv', 'bin', 'python'),
    // -B: an ordinary user may run what root has set up, and cannot write bytecode beside it.
    args: ['-B', '-m', 'comments'],
    folder,
    stores: legacy,
    port,
    stopSignal: 'SIGINT',
  };
}

function candidatePlan({ candidate }: Stores, port: number, defects: readonly string[]): ServicePlan {
  const folder = join(services, 'candidate-go');
  return {
    name: 'candidate-go',
    command: join(folder, 'bin', 'commentd'),
    args: defects.length === 0 ? [] : ['--defects', defects.join(',')],
    folder,
    stores: candidate,
    port,
    stopSignal: 'SIGTERM',
  };
}
