import type { CauseName } from '../../model/cause.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Answer } from '../../model/observation.ts';

/** What values at a place are, as far as answers and the document tell. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'integer'
  | 'fraction'
  | 'epoch'
  | 'text'
  /** Text of more than letters, digits and a few marks. */
  | 'prose'
  | 'time'
  | 'list'
  | 'object';

/** A part of a body's text and what is to stand there; offsets in bytes, text as Latin-1, one character a byte. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value in a body, and the member that holds it, where one does. */
export interface Located {
  readonly value: Json;
  /** The value's own bytes as Latin-1. */
  readonly text: string;
  readonly member: { readonly object: JsonObject; readonly at: number } | undefined;
  /** The bytes of a part of the same body. */
  readonly slice: (start: number, end: number) => string;
}

interface MutatorCommon {
  /** The kind of drift, in the words of the causes. */
  readonly name: string;
  /** Causes that name this drift properly. */
  readonly causes: readonly CauseName[];
  /** What answers lack when the drift never shows. */
  readonly needs: string;
  /** Only some values of the kind can drift so: planted where legacy showed one, or where requests could make it. */
  readonly circumstantial?: true;
}

/** Changes values of some kinds, wherever one stands in a body. */
export interface ValueMutator extends MutatorCommon {
  readonly kind: 'value';
  readonly of: readonly Kind[];
  /** Whether only the value changes and not its form: where values differ by themselves, nobody could tell. */
  readonly changesValueOnly: boolean;
  /** Whether it takes a member of an object: items and whole bodies have none. */
  readonly ofMember?: true;
  readonly change: (located: Located) => readonly Edit[] | undefined;
}

/** Changes an answer as a whole: its status, or the text around its values. */
export interface AnswerMutator extends MutatorCommon {
  readonly kind: 'answer';
  readonly place: 'status' | 'reason' | 'body';
  readonly change: (answer: Answer) => Answer | undefined;
}

/** Changes a header field, whichever one of those it is for. */
export interface HeaderMutator extends MutatorCommon {
  readonly kind: 'header';
  /** Names in lower case; all but those that connections need when absent. */
  readonly of?: readonly string[];
  /** The fields that stand in the place of one. */
  readonly change: (name: string, value: string) => readonly (readonly [string, string])[] | undefined;
}

export type Mutator = ValueMutator | AnswerMutator | HeaderMutator;
