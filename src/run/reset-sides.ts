import { resetSide } from '../capture/reset.ts';
import type { Settings } from '../model/settings.ts';
import { requireReachable } from './sides.ts';

/** Brings every side that names a reset back to where it starts; a side that this restarts is waited for. */
export async function resetSides(settings: Settings, signal: AbortSignal): Promise<void> {
  if (settings.resets.size === 0) return;
  await Promise.all([...settings.resets].map(([target, reset]) => resetSide(target, reset, signal)));
  await requireReachable(settings, signal);
}
