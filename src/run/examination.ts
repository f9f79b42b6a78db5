import type { ClockWindow } from '../classify/noise/clock.ts';
import type { NoiseKnowledge } from '../classify/noise/knowledge.ts';
import type { Matcher } from '../classify/noise/matcher.ts';
import type { CompareOptions } from '../compare/options.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Noted } from '../model/report.ts';
import type { Violation } from '../model/violation.ts';
import type { Contract } from './contracts.ts';
import type { Parted } from './parted.ts';
import type { Places } from './places.ts';
import type { Sighting } from './sighting.ts';

/** What examining needs to know; one for a run. */
export interface ExamineContext {
  readonly contracts: ReadonlyMap<OperationKey, Contract>;
  readonly knowledge: NoiseKnowledge;
  readonly places: Places;
  readonly parted: Parted;
  readonly matchers: readonly Matcher[];
  readonly window: () => ClockWindow;
  readonly compare: (operation: OperationKey) => CompareOptions;
}

/** What one scenario showed. */
export interface Examination {
  readonly sightings: readonly Sighting[];
  /** Violations that both sides show alike. */
  readonly shared: readonly SharedSighting[];
  readonly noted: readonly Noted[];
}

export interface SharedSighting {
  readonly operation: OperationKey;
  readonly violation: Violation;
}
