import { memberOf } from '../model/json.ts';
import type { Operation } from '../model/operation.ts';
import { escapeToken, type PointerPattern, pointerPattern, pointerTokens } from '../model/pointer.ts';
import { pickMediaType, pickResponse } from './pick-response.ts';
import { inPlace, type SchemaPart } from './schema-parts.ts';
import { schemasBelow } from './schema-steps.ts';

/**
 * A pattern with `*` for every key that data, not the document, chooses. What stands below an object that no schema
 * says anything of is given to `foldRest`: its path so far and the tokens left.
 */
export type FoldMapKeys = (pattern: PointerPattern, foldRest?: FoldRest) => PointerPattern;

/** The path and the tokens below it as one pattern. */
export type FoldRest = (above: string, tokens: readonly string[]) => string;

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
  const known = new Map<string, Folded>();
  return (pattern, foldRest = asTheyAre) => {
    const { above, rest } = known.get(pattern) ?? fold(pattern, whole);
    if (known.size < mostRemembered) known.set(pattern, { above, rest });
    return pointerPattern(rest.length === 0 ? above : foldRest(above, rest));
  };
}

/** What of a pattern the document describes, folded, and the tokens below that. */
interface Folded {
  readonly above: string;
  readonly rest: readonly string[];
}

function fold(pattern: PointerPattern, whole: readonly SchemaPart[]): Folded {
  const tokens = pointerTokens(pattern);
  let parts = whole;
  let above = '';
  for (const [at, token] of tokens.entries()) {
    if (parts.length === 0) return { above: above.endsWith('/*') ? above : `${above}/*`, rest: [] };
    if (token !== '*' && parts.every(isSilent)) return { above, rest: tokens.slice(at) };
    above += token === '*' || isFree(parts, token) ? '/*' : `/${escapeToken(token)}`;
    parts = inPlace(parts.flatMap((part) => schemasBelow(part, token === '*' ? '0' : token)));
  }
  return { above, rest: [] };
}

const asTheyAre: FoldRest = (above, tokens) =>
  above + tokens.map((token) => `/${escapeToken(token)}`).join('');

/** Whether data chooses this key: nothing declares it, and the object is a map, or nothing describes it at all. */
function isFree(parts: readonly SchemaPart[], token: string): boolean {
  if (parts.some(({ json }) => memberOf(memberOf(json, 'properties'), token) !== undefined)) return false;
  const isStruct = parts.some(({ json }) => memberOf(json, 'properties') !== undefined);
  return !isStruct || parts.some(({ json }) => isMap(json));
}

const keyWords = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
];

/** `{}` and `type: object` say neither which keys there are nor that data chooses them: most such objects have fixed keys. */
function isSilent({ json }: SchemaPart): boolean {
  return keyWords.every((word) => memberOf(json, word) === undefined);
}

function isMap(json: SchemaPart['json']): boolean {
  if (memberOf(json, 'patternProperties') !== undefined) return true;
  const additional = memberOf(json, 'additionalProperties');
  return additional !== undefined && !(additional.kind === 'boolean' && !additional.value);
}
