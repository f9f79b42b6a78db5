import { Arbitrary, type Random, type Stream, stream, Value } from 'fast-check';
import type { Json } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { diceFrom } from './draw/arbitrary-dice.ts';
import { keywordsOf } from './keyword/table.ts';
import type { SpellingMode } from './options.ts';
import { smallerJson } from './shrink/smaller-json.ts';
import { faultOf, type SchemaFault } from './solve/fault-of.ts';
import { type Sampler, samplerOf } from './solve/sampler.ts';
import { createUniverse } from './solve/universe.ts';
import { respell } from './spelling/respell.ts';

/** What an arbitrary draws. */
export interface ArbitraryOptions {
  /** Values that the schema allows, or values that break exactly one of its constraints; `valid` where absent. */
  readonly mode?: 'valid' | 'invalid';
  /** `wild` where absent. */
  readonly spelling?: SpellingMode;
  /** How likely a free value comes from a hazard dictionary; 0.1 where absent. */
  readonly hazards?: number;
  /** Whether `format` refuses values; true where absent. Values are drawn in their format either way. */
  readonly assertFormats?: boolean;
  /** Leaves out what is `readOnly` in requests, `writeOnly` in responses; `none` where absent. */
  readonly direction?: 'request' | 'response' | 'none';
  /** Levels of nesting before only what must be there is drawn; 5 where absent. */
  readonly depth?: number;
  /** Strings of formats that samewire does not know, or that the user knows better. */
  readonly formats?: ReadonlyMap<string, Arbitrary<string>>;
}

/** An arbitrary of a schema's values, or why there is none. */
export type Generated =
  | { readonly kind: 'arbitrary'; readonly arbitrary: Arbitrary<Json> }
  | (SchemaFault & { readonly kind: 'fault' });

/** The arbitrary of the values that a schema allows, or that it refuses; or why there is none. */
export function arbitraryOf(ref: SchemaRef, options: ArbitraryOptions = {}): Generated {
  const { assertFormats = true, direction = 'none', mode = 'valid', formats = new Map() } = options;
  const universe = createUniverse({ assertFormats, direction, formats, keywordsOf });
  const sampler = samplerOf(universe, ref);
  const fault = faultOf(universe, sampler, mode);
  if (fault !== undefined) return { kind: 'fault', ...fault };
  return { kind: 'arbitrary', arbitrary: new SchemaArbitrary(sampler, options) };
}

const respelledShare = 0.3;

/** A class because fast-check's protocol is one. */
class SchemaArbitrary extends Arbitrary<Json> {
  readonly #sampler: Sampler;
  readonly #options: ArbitraryOptions;

  constructor(sampler: Sampler, options: ArbitraryOptions) {
    super();
    this.#sampler = sampler;
    this.#options = options;
  }

  generate(random: Random): Value<Json> {
    const { mode = 'valid', spelling = 'wild', hazards = 0.1, depth } = this.#options;
    const dice = diceFrom(random);
    const sample =
      this.#sampler.draw({ dice, mode, hazards, depth }) ??
      this.#sampler.draw({ dice, mode, hazards: 0, depth: 0 });
    if (sample === undefined) throw new Error(`no value found for ${describe(this.#sampler)}`);
    const isRespelled = spelling === 'wild' && dice.chance(respelledShare);
    return new Value(isRespelled ? respell(sample.value, dice, 0.25) : sample.value, undefined);
  }

  canShrinkWithoutContext(value: unknown): value is Json {
    return isJson(value) && this.#isWanted(value);
  }

  shrink(value: Json): Stream<Value<Json>> {
    return stream(this.#smaller(value));
  }

  *#smaller(value: Json): IterableIterator<Value<Json>> {
    for (const smaller of smallerJson(value))
      if (this.#isWanted(smaller)) yield new Value(smaller, undefined);
  }

  #isWanted(value: Json): boolean {
    return (this.#sampler.judge(value).length === 0) === ((this.#options.mode ?? 'valid') === 'valid');
  }
}

function describe({ place }: Sampler): string {
  const pointer: JsonPointer = place.ref.pointer;
  return `${place.ref.uri}#${pointer}`;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && 'kind' in value && 'start' in value;
}
