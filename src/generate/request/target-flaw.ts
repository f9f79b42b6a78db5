/** What is written around the parts of a target that the parameters make. */
export interface TargetFlaw {
  readonly beforePath: string;
  readonly afterPath: string;
  /** The words of the path begin with capitals. */
  readonly capitals: boolean;
  /** Pairs that come after those of the parameters, as they are written. */
  readonly pairs: readonly string[];
}

/** No flaw. */
export const soundTarget: TargetFlaw = {
  beforePath: '',
  afterPath: '',
  capitals: false,
  pairs: [],
};
