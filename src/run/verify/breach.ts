import type { Relayed } from '../../contract/relay.ts';
import type { Verified } from '../../contract/verify-side.ts';
import { placeName } from '../../model/difference.ts';
import type { OperationKey } from '../../model/operation.ts';
import type { SharedViolation } from '../../model/report.ts';
import { type Pair, type Side, sides } from '../../model/side.ts';
import type { Violation } from '../../model/violation.ts';

/** A place at which one side alone breaks an interaction. */
export interface Breach {
  readonly side: Side;
  readonly operation: OperationKey;
  readonly violation: Violation;
  readonly relayed: Pair<Relayed>;
  /** Where the interaction begins in the pact's file. */
  readonly offset: number;
}

/** What both sides break alike, and what one of them breaks alone. */
export interface Parted {
  readonly alone: readonly Breach[];
  readonly shared: readonly SharedViolation[];
}

/** Parts what the verifier found by whether both sides show it. */
export function partBreaches(
  verified: Pair<readonly Verified[]>,
  operations: readonly OperationKey[],
): Parted {
  const alone: Breach[] = [];
  const shared: SharedViolation[] = [];
  for (const [number, operation] of operations.entries()) {
    const [legacy, candidate] = [verified.legacy[number], verified.candidate[number]];
    if (legacy === undefined || candidate === undefined) continue;
    const pair = { legacy, candidate };
    const relayed = { legacy: legacy.relayed, candidate: candidate.relayed };
    const offset = legacy.interaction.json.start;
    for (const side of sides) {
      const others = new Set(pair[side === 'legacy' ? 'candidate' : 'legacy'].breaches.map(keyOf));
      for (const violation of pair[side].breaches) {
        if (!others.has(keyOf(violation))) alone.push({ side, operation, violation, relayed, offset });
        else if (side === 'legacy') shared.push(sharedViolation(operation, violation));
      }
    }
  }
  return { alone, shared };
}

function keyOf({ place, pointer, keyword }: Violation): string {
  return [placeName(place), pointer, keyword].join('\n');
}

function sharedViolation(
  operation: OperationKey,
  { place, pattern, keyword, contract, text, explanation }: Violation,
): SharedViolation {
  return {
    operation,
    where: placeName(place),
    pointer: pattern,
    keyword,
    contract,
    sides: ['legacy', 'candidate'],
    text,
    explanation,
    cases: 1,
  };
}
