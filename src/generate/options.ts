import type { Arbitrary } from 'fast-check';
import type { Json } from '../model/json.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Seed } from '../model/seed.ts';

/** Whether values are spelled the plainest way only, or in every way JSON and URLs allow. */
export type SpellingMode = 'plain' | 'wild';

/** What scenarios are drawn with. */
export interface GenerateOptions {
  readonly seed: Seed;
  /** `wild` where absent. */
  readonly spelling?: SpellingMode;
  /** The share of drawn cases that are valid; 0.75 where absent. */
  readonly validShare?: number;
  /** How likely a free value comes from a hazard dictionary, 0 to 1; 0.1 where absent. */
  readonly hazards?: number;
  /** What to send for security schemes, by their name in the document. */
  readonly credentials?: ReadonlyMap<string, string>;
  /** Request bodies to draw instead of the schema's, still judged by it. */
  readonly bodies?: ReadonlyMap<OperationKey, Arbitrary<Json>>;
  /** Values to mix into bodies, by the name of their hazard. */
  readonly hazardBodies?: ReadonlyMap<OperationKey, readonly Arbitrary<Json>[]>;
  /** Strings of a `format` that samewire does not know, or that the user knows better. */
  readonly formats?: ReadonlyMap<string, Arbitrary<string>>;
  /** Values of the document's component schemas, by their name, wherever they are used; still judged by the schema. */
  readonly schemas?: ReadonlyMap<string, Arbitrary<Json>>;
  /** Also draw requests that are no well-formed HTTP; false where absent. */
  readonly protocol?: boolean;
  /** Scenarios to send before all others, such as those that once failed. */
  readonly first?: ReadonlyMap<OperationKey, readonly Scenario[]>;
}

/** The options, all settled. */
export interface GenerateSettings {
  readonly seed: Seed;
  readonly spelling: SpellingMode;
  readonly validShare: number;
  readonly hazards: number;
  readonly credentials: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<OperationKey, Arbitrary<Json>>;
  readonly hazardBodies: ReadonlyMap<OperationKey, readonly Arbitrary<Json>[]>;
  readonly formats: ReadonlyMap<string, Arbitrary<string>>;
  readonly schemas: ReadonlyMap<string, Arbitrary<Json>>;
  readonly protocol: boolean;
  readonly first: ReadonlyMap<OperationKey, readonly Scenario[]>;
}

/** The options with their defaults. */
export function settleOptions(options: GenerateOptions): GenerateSettings {
  return {
    seed: options.seed,
    spelling: options.spelling ?? 'wild',
    validShare: options.validShare ?? 0.75,
    hazards: options.hazards ?? 0.1,
    credentials: options.credentials ?? new Map(),
    bodies: options.bodies ?? new Map(),
    hazardBodies: options.hazardBodies ?? new Map(),
    formats: options.formats ?? new Map(),
    schemas: options.schemas ?? new Map(),
    protocol: options.protocol ?? false,
    first: options.first ?? new Map(),
  };
}
