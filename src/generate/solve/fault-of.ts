import { type JsonPointer, pointer } from '../../model/pointer.ts';
import { seededDice } from '../draw/dice.ts';
import type { Sampler } from './sampler.ts';
import type { Universe } from './universe.ts';

/** Why a schema has no values that could be drawn. */
export interface SchemaFault {
  readonly code: 'schema-unsatisfiable' | 'schema-unsupported';
  readonly message: string;
  /** The place of the schema that is to blame. */
  readonly pointer: JsonPointer;
}

/** Why no value can be drawn, or undefined where one can. */
export function faultOf(
  universe: Universe,
  sampler: Sampler,
  mode: 'valid' | 'invalid',
): SchemaFault | undefined {
  try {
    return faultIn(universe, sampler, mode);
  } catch (error) {
    // The only recursion without a bound of our own is that into the schema itself.
    if (!(error instanceof RangeError)) throw error;
    return {
      code: 'schema-unsupported',
      message: 'the schema is nested too deep',
      pointer: sampler.place.ref.pointer,
    };
  }
}

function faultIn(universe: Universe, sampler: Sampler, mode: 'valid' | 'invalid'): SchemaFault | undefined {
  if (sampler.draw({ dice: seededDice(1n), mode, hazards: 0 }) !== undefined) return undefined;
  if (sampler.draw({ dice: seededDice(2n), mode, hazards: 0.1, depth: 2 }) !== undefined) return undefined;
  const trouble = [...universe.troubles.values()].find(({ unsupported }) => unsupported);
  const { ref } = sampler.place;
  if (trouble !== undefined) {
    const at = pointer(`${trouble.place.ref.pointer}/${trouble.keyword}`);
    return { code: 'schema-unsupported', message: `${trouble.keyword}: ${trouble.reason}`, pointer: at };
  }
  const message = mode === 'valid' ? 'no value meets this schema' : 'no value fails this schema';
  return { code: 'schema-unsatisfiable', message, pointer: ref.pointer };
}
