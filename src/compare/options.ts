import type { PointerPattern } from '../model/pointer.ts';

/** What a caller may say about a comparison. */
export interface CompareOptions {
  /** Patterns of arrays whose order says nothing: they are compared as multisets. */
  readonly unorderedPointers?: readonly PointerPattern[];
  /** Patterns of objects whose keys are generated: patterns write `*` for their keys. */
  readonly mapPointers?: readonly PointerPattern[];
}
