import type { Json } from '../../model/json.ts';
import type { SchemaError, Validate } from '../../model/schema.ts';
import { compileSchema, type SchemaOptions } from '../../schema/compile-schema.ts';
import { formats, isFormatName } from '../../schema/formats/table.ts';
import { compilePattern, type Matches } from '../../schema/pattern.ts';
import { equalJson } from '../../wire/equal-json.ts';
import type { Place } from './place.ts';
import type { UniverseSettings } from './universe.ts';

/** Answers what drawing alone cannot know: whether a value is valid, a text matches, two values are one. */
export interface Judge {
  accepts(place: Place, value: Json): boolean;
  errors(place: Place, value: Json): readonly SchemaError[];
  same(left: Json, right: Json): boolean;
  matches(source: string, text: string): boolean;
  isFormat(name: string, text: string): boolean;
}

/** A judge that compiles each schema and pattern once. */
export function judgeOf({ assertFormats, direction }: UniverseSettings): Judge {
  const quick = new Map<Place, Validate>();
  const full = new Map<Place, Validate>();
  const patterns = new Map<string, Matches | undefined>();
  const options: SchemaOptions = {
    formats: assertFormats ? 'assert' : 'ignore',
    ...(direction === 'none' ? {} : { direction }),
  };

  function validator(place: Place, known: Map<Place, Validate>, maxErrors: number): Validate {
    const before = known.get(place);
    if (before !== undefined) return before;
    const validate = compileSchema(place.ref, { ...options, maxErrors });
    known.set(place, validate);
    return validate;
  }

  return {
    accepts: (place, value) => validator(place, quick, 1)(value).length === 0,
    errors: (place, value) => validator(place, full, 20)(value),
    same: equalJson,
    matches(source, text) {
      const known = patterns.get(source);
      if (known !== undefined) return known(text);
      const made = compilePattern(source, () => {}) ?? (() => false);
      patterns.set(source, made);
      return made(text);
    },
    isFormat: (name, text) =>
      !isFormatName(name) || formats[name].on !== 'string' || formats[name].isValid(text),
  };
}
