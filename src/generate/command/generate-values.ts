import type { SchemaRef } from '../../model/schema.ts';
import { derivedSeed, type Seed } from '../../model/seed.ts';
import { writeJson } from '../../wire/write-json.ts';
import { seededDice } from '../draw/dice.ts';
import { keywordsOf } from '../keyword/table.ts';
import type { SpellingMode } from '../options.ts';
import { faultOf, type SchemaFault } from '../solve/fault-of.ts';
import { type Sampler, samplerOf } from '../solve/sampler.ts';
import { TimeUp } from '../solve/time-up.ts';
import { createUniverse } from '../solve/universe.ts';
import { respell } from '../spelling/respell.ts';

/** What to print. */
export interface ValueOptions {
  readonly count: number;
  readonly seed: Seed;
  /** Values that the schema allows, refuses, or allows just so. */
  readonly mode: 'valid' | 'invalid' | 'boundary';
  readonly spelling: SpellingMode;
  /** Whether `format` refuses values; true where absent. */
  readonly assertFormats?: boolean;
  readonly direction?: 'request' | 'response' | 'none';
  /** Says that the time is up; never where absent. */
  readonly isOver?: () => boolean;
}

/** JSON texts, or why there are none. */
export type GeneratedValues =
  | { readonly kind: 'values'; readonly texts: readonly string[] }
  | ({ readonly kind: 'fault' } & (SchemaFault | TimeoutFault));

/** The time was up before all values were found. */
export interface TimeoutFault {
  readonly code: 'schema-timeout';
  readonly message: string;
  readonly pointer: SchemaRef['pointer'];
}

/** So many JSON texts of the schema, each in its exact spelling; equal options give equal texts. */
export function generateValues(ref: SchemaRef, options: ValueOptions): GeneratedValues {
  const { assertFormats = true, direction = 'none', isOver = () => false } = options;
  try {
    const universe = createUniverse({ assertFormats, direction, formats: new Map(), keywordsOf, isOver });
    const sampler = samplerOf(universe, ref);
    const fault = faultOf(universe, sampler, options.mode === 'invalid' ? 'invalid' : 'valid');
    return fault === undefined ? drawTexts(sampler, options) : { kind: 'fault', ...fault };
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
    const message = 'the time limit of one schema was reached';
    return { kind: 'fault', code: 'schema-timeout', message, pointer: ref.pointer };
  }
}

const hazards = 0.1;
const respelledShare = 0.3;

function drawTexts(
  sampler: Sampler,
  { count, seed, mode, spelling, isOver = () => false }: ValueOptions,
): GeneratedValues {
  const texts: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (isOver()) throw new TimeUp();
    const dice = seededDice(derivedSeed(seed, at));
    const edge = mode === 'boundary' ? at : undefined;
    const sample =
      sampler.draw({ dice, mode: mode === 'invalid' ? 'invalid' : 'valid', hazards, edge }) ??
      sampler.draw({ dice, mode: mode === 'invalid' ? 'invalid' : 'valid', hazards: 0, depth: 0 });
    if (sample === undefined) {
      const message = `value ${at + 1} of ${count} was not found`;
      return { kind: 'fault', code: 'schema-unsupported', message, pointer: sampler.place.ref.pointer };
    }
    const isRespelled = spelling === 'wild' && edge === undefined && dice.chance(respelledShare);
    texts.push(writeJson(isRespelled ? respell(sample.value, dice, 0.25) : sample.value));
  }
  return { kind: 'values', texts };
}
