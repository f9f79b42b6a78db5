import type { Json } from '../../model/json.ts';
import { equalJson } from '../../wire/equal-json.ts';
import type { Place } from './place.ts';
import type { UniverseSettings } from './universe.ts';

/** Answers what drawing alone cannot know: whether a value is valid, a text matches, two values are one. */
export interface Judge {
  accepts(place: Place, value: Json): boolean;
  same(left: Json, right: Json): boolean;
  matches(source: string, text: string): boolean;
  isFormat(name: string, text: string): boolean;
}

/** A judge that compiles each schema and pattern once. */
export function judgeOf(settings: UniverseSettings): Judge {
  const patterns = new Map<string, RegExp | undefined>();
  return {
    accepts: (place, value) => settings.assertFormats || place.schema !== value,
    same: equalJson,
    matches(source, text) {
      if (!patterns.has(source)) patterns.set(source, readPattern(source));
      return patterns.get(source)?.test(text) ?? false;
    },
    isFormat: () => true,
  };
}

function readPattern(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      // Not a pattern by these rules.
    }
  }
  return undefined;
}
