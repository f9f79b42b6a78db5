import { LaunchFault } from './launch-fault.ts';

/** A server program that was found: where it is, which one it is, and how it was come by. */
export interface Program {
  readonly kind: 'program';
  /** As the user knows it: "valkey 9.1". */
  readonly title: string;
  readonly origin: string;
  readonly binary: string;
  /** The folder that holds the binary and all that it needs, where it may be copied as a whole. */
  readonly folder?: string;
  /** Where its shared libraries are, when the system does not have them. */
  readonly libraries?: string;
}

/** Two servers that the user runs, legacy first. */
export interface Given {
  readonly kind: 'given';
  readonly title: string;
  readonly origin: string;
  readonly addresses: readonly [legacy: string, candidate: string];
}

/** One way to come by a server program; resolves to `undefined` when the way is not open on this machine. */
export interface Rung {
  readonly name: string;
  readonly find: (environment: Environment) => Promise<Program | undefined>;
}

/** The ways to come by one store, best first, and what to tell the user when none is open. */
export interface Ladder {
  readonly store: 'postgres' | 'redis' | 'memcached';
  readonly rungs: readonly Rung[];
  readonly cure: string;
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the store by the first rung that holds: addresses from `SAMEWIRE_<STORE>_URLS`, then the ladder's own.
 * `SAMEWIRE_<STORE>_RUNG` forces one rung. Throws `store-missing` with every reason when none holds.
 */
export async function climb(ladder: Ladder, environment: Environment): Promise<Program | Given> {
  const prefix = `SAMEWIRE_${ladder.store.toUpperCase()}`;
  const forced = environment[`${prefix}_RUNG`];
  const addresses = environment[`${prefix}_URLS`];
  if (forced === 'url' || (forced === undefined && addresses !== undefined)) {
    return readAddresses(ladder, `${prefix}_URLS`, addresses);
  }
  const rungs = ladder.rungs.filter((rung) => forced === undefined || rung.name === forced);
  if (rungs.length === 0) {
    const names = ['url', ...ladder.rungs.map((rung) => rung.name)].join(', ');
    throw new LaunchFault('rung-unknown', `${prefix}_RUNG is "${forced}", not one of ${names}`);
  }
  return firstThatHolds({ ...ladder, rungs }, environment);
}

async function firstThatHolds(ladder: Ladder, environment: Environment): Promise<Program> {
  const reasons: string[] = [];
  for (const rung of ladder.rungs) {
    try {
      const program = await rung.find(environment);
      if (program !== undefined) return program;
      reasons.push(`${rung.name}: not here`);
    } catch (error) {
      reasons.push(`${rung.name}: ${error instanceof Error ? error.message.trim() : error}`);
    }
  }
  throw new LaunchFault(
    'store-missing',
    `no ${ladder.store} server: ${ladder.cure}\n   ${reasons.join('\n   ')}`,
  );
}

function readAddresses(ladder: Ladder, variable: string, text: string | undefined): Given {
  const [legacy, candidate, ...rest] = (text ?? '').split(',').map((address) => address.trim());
  if (!legacy || !candidate || rest.length > 0) {
    // Not the text itself: an address may carry a password.
    throw new LaunchFault('addresses-invalid', `${variable} must hold two addresses`);
  }
  return { kind: 'given', title: ladder.store, origin: 'URL', addresses: [legacy, candidate] };
}
