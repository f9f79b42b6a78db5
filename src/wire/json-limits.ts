/** Bounds on what is read of one text. */
export interface JsonLimits {
  /** Levels of nesting; 100,000 when absent. */
  readonly depth?: number;
  /** Values and keys; 1,000,000 when absent, 250,000 where a tree is built of them. */
  readonly nodes?: number;
}

/** The bounds that hold where a caller names none. */
export const defaultJsonLimits: Required<JsonLimits> = { depth: 100_000, nodes: 1_000_000 };

/** Values and keys of a tree: one costs some hundred bytes, and a run holds several trees at a time. */
export const mostTreeNodes = 250_000;
