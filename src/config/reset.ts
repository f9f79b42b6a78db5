import { Fault } from '../model/fault.ts';
import type { Reset, ResetTarget, Settings } from '../model/settings.ts';
import { readErrand } from './errand.ts';
import { nearestWord } from './nearest.ts';

const targets: readonly ResetTarget[] = ['legacy', 'candidate', 'twin'];

/** What the config file's key `reset` says: for each side `{ url }` or `{ command }`; commands run in the folder. */
export function readResets(value: unknown, folder: string): Settings['resets'] {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('config-invalid', 'reset is no object with legacy and candidate');
  return new Map(
    Object.entries(value).map(([key, one]: [string, unknown]): readonly [ResetTarget, Reset] => {
      const target = targets.find((each) => each === key);
      if (target === undefined) throw unknownTarget(key);
      return [target, { ...readErrand(one, `reset.${key}`), folder }];
    }),
  );
}

function unknownTarget(key: string): Fault {
  const near = nearestWord(key, targets);
  const hint = near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` };
  return new Fault('config-key-unknown', `reset: ${JSON.stringify(key)}`, hint);
}
