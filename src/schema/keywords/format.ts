import type { Json } from '../../model/json.ts';
import { formats, isFormatName } from '../formats/table.ts';
import type { Keyword } from '../keyword.ts';
import { fail } from '../run.ts';

/** `format`: where formats are asserted, a string or number of this form; unknown formats assert nothing. */
export const format: Keyword = {
  vocabulary: 'format-annotation',
  compile: ({ value, place, settings }) => {
    if (settings.formats === 'ignore' || value.kind !== 'string' || !isFormatName(value.value))
      return undefined;
    const name = value.value;
    const known = formats[name];
    if (known.on === 'number') {
      return {
        on: 'number',
        check: (json, run) =>
          json.kind !== 'number' ||
          known.isValid(json.lexeme) ||
          fail(run, place, json, (found) => `${brief(found)} is no ${name}`),
      };
    }
    return {
      on: 'string',
      check: (json, run) =>
        json.kind !== 'string' ||
        known.isValid(json.value) ||
        fail(run, place, json, (found) => `${brief(found)} is no ${name}`),
    };
  },
};

function brief(json: Json): string {
  if (json.kind === 'number') return json.lexeme.slice(0, 60);
  return json.kind === 'string' ? JSON.stringify(json.value.slice(0, 60)) : json.kind;
}
