import { elements } from './list.ts';
import type { ParameterRules } from './parameter.ts';
import { mediaTypeRules, parameterAt } from './parameter.ts';
import type { HeaderPart } from './part.ts';
import { leafPart, opaqueHeader, partLimit, textAt } from './part.ts';

/** A media type with its parameters, as in `Content-Type`; the type itself is the value of the whole. */
export function readMediaType(text: string): HeaderPart {
  return readValueAndParameters(text, mediaTypeRules);
}

/** A value in any case with parameters after it, as in `Content-Disposition`. */
export function readValueAndParameters(text: string, rules: ParameterRules = mediaTypeRules): HeaderPart {
  const [head, ...rest] = elements(text, { start: 0, end: text.length }, ';');
  if (head === undefined || rest.length > partLimit) return opaqueHeader(text);
  const whole = leafPart('', head, textAt(text, head).toLowerCase());
  const parts = rest.map((span) => parameterAt(text, span, rules));
  return { ...whole, start: 0, end: text.length, parts };
}

/** The media type without parameters, in lower case: `application/json`; empty where there is none. */
export function mediaTypeOf(contentType: string | undefined): string {
  if (contentType === undefined) return '';
  const end = contentType.search(/[;,]/);
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

/** The value of a media type parameter, unquoted, or undefined. */
export function mediaTypeParameter(contentType: string, name: string): string | undefined {
  const part = readMediaType(contentType).parts.find(({ token }) => token === name);
  return part?.meaning.slice(1);
}
