/** Bounds on what is read of one text. */
export interface JsonLimits {
  /** Levels of nesting; 1,000,000 when absent. */
  readonly depth?: number;
  /** Values and keys; 8,000,000 when absent. */
  readonly nodes?: number;
}

/** The bounds that hold where a caller names none. */
export const defaultJsonLimits: Required<JsonLimits> = { depth: 1_000_000, nodes: 8_000_000 };
