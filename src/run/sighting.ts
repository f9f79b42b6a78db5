import type { CauseName, Severity } from '../model/cause.ts';
import type { Difference, Level } from '../model/difference.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Confidence, Fingerprint } from '../model/report.ts';
import type { Side } from '../model/side.ts';
import type { Violation } from '../model/violation.ts';

/** One finding as seen in one step of one scenario. */
export interface Sighting {
  readonly fingerprint: Fingerprint;
  readonly cause: CauseName;
  readonly severity: Severity;
  readonly level: Level;
  readonly side: 'both' | Side;
  readonly operation: OperationKey;
  readonly where: string;
  /** The pattern; for what the request decides, the place in the request: `/body/score`, `/query/limit`. */
  readonly pointer: string;
  readonly at: string;
  /** The keyword that the case or the answer breaks, where that is what it is about. */
  readonly keyword: string | undefined;
  readonly step: number;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  readonly alternatives: readonly CauseName[];
  /** Absent for a contract breach of one side. */
  readonly difference: Difference | undefined;
  readonly violation: Violation | undefined;
}
