import type { Json } from '../../model/json.ts';
import { writeJson } from '../../wire/write-json.ts';

/** What a value is outside JSON: strings as they are, null as nothing, composed values as JSON text. */
export function primitiveText(json: Json): string {
  switch (json.kind) {
    case 'string':
      return json.value;
    case 'null':
      return '';
    case 'boolean':
      return String(json.value);
    case 'number':
      return json.lexeme;
    case 'array':
    case 'object':
      return writeJson(json);
  }
}
