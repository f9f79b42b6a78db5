import type { Json } from '../model/json.ts';
import type { SchemaError } from '../model/schema.ts';
import type { Check, KeywordPlace, Run } from './run.ts';
import { fail, listErrors, pathPointer } from './run.ts';

const listed = 10;

/**
 * Lists why a value is valid against none of some alternatives: the failures of the only one that is for its type, else
 * one error of the keyword itself.
 */
export function failAlternatives(run: Run, place: KeywordPlace, json: Json, checks: readonly Check[]): false {
  if (run.quiet > 0) return false;
  const at = pathPointer(run);
  const found = checks.map((check) => failuresOf(run, json, check));
  const [only, ...others] = found.filter(
    (errors) => !errors.some((error) => error.keyword === 'type' && error.at === at),
  );
  if (only !== undefined && only.length > 0 && others.length === 0) return listErrors(run, only);
  return fail(run, place, checks.length, (count) => `is valid against none of ${count} alternatives`);
}

function failuresOf(run: Run, json: Json, check: Check): readonly SchemaError[] {
  const trial: Run = { ...run, errors: [], maxErrors: listed };
  check(json, trial, undefined);
  run.steps = trial.steps;
  run.fatal ??= trial.fatal;
  return trial.errors;
}
