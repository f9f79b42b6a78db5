import type { Difference, Fact } from '../model/difference.ts';
import type { Json } from '../model/json.ts';
import type { Outcome } from '../model/observation.ts';
import type { Operation } from '../model/operation.ts';
import { type JsonPointer, pointerTokens } from '../model/pointer.ts';
import type { SentRequest, Validity } from '../model/scenario.ts';
import type { Pair } from '../model/side.ts';
import { atInstantOf, type Reading, readingOf } from './reading.ts';

/** What the document says about a value. */
export interface SchemaFacts {
  /** JSON Schema type names; empty where any is allowed. */
  readonly types: readonly string[];
  readonly format: string | undefined;
  readonly nullable: boolean;
  readonly enum: readonly Json[] | undefined;
  readonly default: Json | undefined;
}

/** What is known around a difference; each part may be unknown. */
export interface ClueContext {
  readonly operation: Operation | undefined;
  readonly validity: Validity | undefined;
  readonly requests: Pair<SentRequest> | undefined;
  readonly outcomes: Pair<Outcome> | undefined;
  readonly schemaAt: ((pointer: JsonPointer) => SchemaFacts | undefined) | undefined;
  /** All differences of the exchange. */
  readonly others: readonly Difference[];
  /** Both sides read the clock: what differs is how they write it, not when it was. */
  readonly isClock: boolean;
}

/** The context in which nothing is known. */
export const noContext: ClueContext = {
  operation: undefined,
  validity: undefined,
  requests: undefined,
  outcomes: undefined,
  schemaAt: undefined,
  others: [],
  isClock: false,
};

/** A difference with what its bytes say, for recognisers. */
export interface Clue {
  readonly difference: Difference;
  readonly context: ClueContext;
  readonly fact: Fact;
  readonly legacy: Reading;
  readonly candidate: Reading;
  /** The pointer's tokens. */
  readonly path: readonly string[];
  /** The last token, or the empty text at the root. */
  readonly key: string;
  /** The header's name in lower case, or the empty text elsewhere. */
  readonly header: string;
  readonly schema: SchemaFacts | undefined;
}

/** The clue of a difference. */
export function clueOf(difference: Difference, context: ClueContext): Clue {
  return new LazyClue(difference, context);
}

const unasked: unique symbol = Symbol('unasked');

/** A class for the same reason as readings: what is not asked for is not worked out. */
class LazyClue implements Clue {
  readonly difference: Difference;
  readonly context: ClueContext;
  readonly fact: Fact;
  readonly legacy: Reading;
  readonly candidate: Reading;
  readonly header: string;
  #path: readonly string[] | undefined;
  #schema: SchemaFacts | undefined | typeof unasked = unasked;

  constructor(difference: Difference, context: ClueContext) {
    const { place } = difference;
    const charset = place.kind === 'body' || place.kind === 'store' ? 'utf-8' : 'latin-1';
    this.difference = difference;
    this.context = context;
    this.fact = difference.fact;
    this.legacy = readingOf('legacy', difference.legacy, charset);
    const candidate = readingOf('candidate', difference.candidate, charset);
    this.candidate = context.isClock ? atInstantOf(this.legacy, candidate) : candidate;
    this.header = place.kind === 'header' || place.kind === 'trailer' ? place.name.toLowerCase() : '';
  }

  get path(): readonly string[] {
    this.#path ??= pointerTokens(this.difference.pointer);
    return this.#path;
  }

  get key(): string {
    return this.path.at(-1) ?? '';
  }

  get schema(): SchemaFacts | undefined {
    if (this.#schema === unasked) {
      const { place, pointer } = this.difference;
      this.#schema = place.kind === 'body' ? this.context.schemaAt?.(pointer) : undefined;
    }
    return this.#schema;
  }
}
