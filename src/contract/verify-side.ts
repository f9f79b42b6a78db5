import { Fault } from '../model/fault.ts';
import type { Side } from '../model/side.ts';
import type { Violation } from '../model/violation.ts';
import { breachesOf } from './breaches.ts';
import type { Interaction, Pact } from './pact.ts';
import type { SetState } from './provider-states.ts';
import { openRelay, type Relayed, type Send } from './relay.ts';
import { runVerifier } from './run-verifier.ts';

/** What one side did with one interaction. */
export interface Verified {
  readonly interaction: Interaction;
  /** What was sent and answered. */
  readonly relayed: Relayed;
  readonly breaches: readonly Violation[];
}

/** What verifying one side needs. */
export interface SidePlan {
  readonly side: Side;
  readonly pact: Pact;
  readonly program: string;
  readonly send: Send;
  /** Absent: states are taken to be there already. */
  readonly setState: SetState | undefined;
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly tell: (text: string) => void;
}

/** Checks one side against every interaction with the real verifier; a fault where a state could not be set. */
export async function verifySide({ side, send, setState, ...plan }: SidePlan): Promise<readonly Verified[]> {
  const relay = await openRelay({ send, setState, interactions: plan.pact.interactions });
  try {
    const mismatches = await runVerifier({ ...plan, relay });
    const [failure] = relay.failures;
    if (failure !== undefined)
      throw new Fault('provider-state-failed', `${side} could not be brought into the state ${failure}`);
    return plan.pact.interactions.map((interaction, number) => {
      const relayed = relay.relayed.get(number);
      const found = mismatches.get(number) ?? [];
      if (relayed === undefined)
        throw new Fault(
          'verifier-failed',
          `the Pact verifier sent nothing to ${side} for ${JSON.stringify(interaction.description)}: ${found[0]?.text ?? 'it does not say why'}`,
        );
      const contract = `${plan.pact.name}#${interaction.description}`;
      const { outcome } = relayed.exchange;
      return { interaction, relayed, breaches: found.flatMap((one) => breachesOf(one, contract, outcome)) };
    });
  } finally {
    await relay[Symbol.asyncDispose]();
  }
}
