import type { Observation } from '../../model/observation.ts';
import type { Settings } from '../../model/settings.ts';
import { resetSides } from '../reset-sides.ts';
import { featureText } from './feature.ts';
import { movesOf, standsAlone, withCarried } from './moves.ts';
import { type Kept, type SelectionInput, sentAt } from './selection.ts';

/**
 * Brings legacy back to where it starts and sends the kept scenarios alone, in order, twice: a candidate that starts from there
 * too must answer to the first round as legacy did, lists of everything included.
 */
export async function recordAfresh(
  kept: readonly Kept[],
  { ask, over, context, featuresOf }: SelectionInput,
  { settings, signal }: { readonly settings: Settings; readonly signal: AbortSignal },
): Promise<readonly Kept[]> {
  const onlyLegacy = new Map([...settings.resets].filter(([target]) => target === 'legacy'));
  await resetSides({ ...settings, resets: onlyLegacy }, signal);
  const round = async (): Promise<readonly (readonly Observation[])[]> => {
    const answered: (readonly Observation[])[] = [];
    for (const { witness } of kept) if (!over()) answered.push(await ask(witness.scenario));
    return answered;
  };
  const [firsts, seconds] = [await round(), await round()];
  return kept.flatMap(({ witness }, at) => {
    const [first, again] = [firsts[at], seconds[at]];
    if (first === undefined || again === undefined) return [];
    const twice = { first, again, lag: sentAt(again) - sentAt(first) };
    const moves = withCarried(witness.scenario, movesOf(witness.scenario, twice, context));
    const recorded = { ...witness, observations: first };
    const shown = featuresOf(recorded);
    const alone = shown.filter((feature) => standsAlone(moves, feature)).map(featureText);
    return [{ witness: recorded, again, moves, features: shown.map(featureText), alone }];
  });
}
