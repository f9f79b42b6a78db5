import { NoiseKnowledge } from '../classify/noise/knowledge.ts';
import { matchesGlob } from '../classify/noise/matcher.ts';
import type { Operation } from '../model/operation.ts';
import { pointerPattern } from '../model/pointer.ts';
import type { Settings } from '../model/settings.ts';
import { contractsOf } from './contracts.ts';
import type { ExamineContext } from './examination.ts';
import { matchersOf } from './matchers.ts';
import { Parted } from './parted.ts';
import { Places } from './places.ts';
import type { RunWorld } from './world.ts';

/** What examining needs: contracts of all operations, for set-up steps are judged too. */
export function examineContext(
  settings: Settings,
  operations: readonly Operation[],
  world: Pick<RunWorld, 'clock' | 'startedAt'>,
): ExamineContext {
  return {
    contracts: contractsOf(operations),
    knowledge: new NoiseKnowledge(),
    places: new Places(),
    parted: new Parted(),
    matchers: matchersOf(settings.matchers),
    window: () => ({
      from: world.startedAt,
      to: world.startedAt + world.clock(),
      tolerance: settings.clockTolerance,
    }),
    compare: (operation) => ({
      unorderedPointers: settings.unordered
        .filter((one) => matchesGlob(one.operation, operation))
        .map((one) => pointerPattern(one.pointer)),
    }),
  };
}

/** The same, knowing nothing yet of what was seen: what a replay begins with. */
export function afresh(context: ExamineContext): ExamineContext {
  return { ...context, knowledge: new NoiseKnowledge(), places: new Places(), parted: new Parted() };
}
