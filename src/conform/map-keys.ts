import { memberOf } from '../model/json.ts';
import type { Operation } from '../model/operation.ts';
import { escapeToken, type PointerPattern, pointerPattern, pointerTokens } from '../model/pointer.ts';
import { pickMediaType, pickResponse } from './pick-response.ts';
import { inPlace, type SchemaPart } from './schema-parts.ts';
import { schemasBelow } from './schema-steps.ts';

/** A pattern with `*` for every key that data, not the document, chooses. */
export type FoldMapKeys = (pattern: PointerPattern) => PointerPattern;

const mostRemembered = 2_000;

/** The folder of what the document describes; undefined where it describes nothing. Folds the keys of maps, and whatever stands below what nothing describes, in the bodies that an operation answers with this status and media type. */
export function mapKeyFolder(
  operation: Operation,
  status: string,
  mediaType: string,
): FoldMapKeys | undefined {
  const response = pickResponse(operation, status);
  const schema = response === undefined ? undefined : pickMediaType(response, mediaType)?.schema;
  if (schema === undefined) return undefined;
  const whole = inPlace([schema]);
  if (whole.length === 0) return undefined;
  const known = new Map<string, PointerPattern>();
  return (pattern) => {
    const folded = known.get(pattern) ?? fold(pattern, whole);
    if (known.size < mostRemembered) known.set(pattern, folded);
    return folded;
  };
}

function fold(pattern: PointerPattern, whole: readonly SchemaPart[]): PointerPattern {
  let parts = whole;
  let folded = '';
  for (const token of pointerTokens(pattern)) {
    if (parts.length === 0) return pointerPattern(folded.endsWith('/*') ? folded : `${folded}/*`);
    folded += token === '*' || isFree(parts, token) ? '/*' : `/${escapeToken(token)}`;
    parts = inPlace(parts.flatMap((part) => schemasBelow(part, token === '*' ? '0' : token)));
  }
  return pointerPattern(folded);
}

/** Whether data chooses this key: nothing declares it, and the object is a map, or nothing describes it at all. */
function isFree(parts: readonly SchemaPart[], token: string): boolean {
  if (parts.some(({ json }) => memberOf(memberOf(json, 'properties'), token) !== undefined)) return false;
  const isStruct = parts.some(({ json }) => memberOf(json, 'properties') !== undefined);
  return !isStruct || parts.some(({ json }) => isMap(json));
}

function isMap(json: SchemaPart['json']): boolean {
  if (memberOf(json, 'patternProperties') !== undefined) return true;
  const additional = memberOf(json, 'additionalProperties');
  return additional !== undefined && !(additional.kind === 'boolean' && !additional.value);
}
