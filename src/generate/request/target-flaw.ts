/** What is written around the parts of a target that the parameters make. */
export interface TargetFlaw {
  readonly beforePath: string;
  readonly afterPath: string;
  /** Pairs that come after those of the parameters, as they are written. */
  readonly pairs: readonly string[];
}

/** No flaw. */
export const soundTarget: TargetFlaw = { beforePath: '', afterPath: '', pairs: [] };
