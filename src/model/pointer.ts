declare const pointerBrand: unique symbol;
declare const patternBrand: unique symbol;

/** A JSON Pointer (RFC 6901): `''` is the whole, `/replies/0/id` a part. */
export type JsonPointer = string & { readonly [pointerBrand]: true };

/** A pointer in which every array index is `*`: `/replies/*` + `/id`. */
export type PointerPattern = string & { readonly [patternBrand]: true };

/** The pointer of the whole value. */
export const root: JsonPointer = pointer('');

/** The text as a pointer; an unescaped text is the caller's mistake and is not repaired. */
export function pointer(text: string): JsonPointer {
  return text as JsonPointer;
}

/** The text as a pointer pattern. */
export function pointerPattern(text: string): PointerPattern {
  return text as PointerPattern;
}

/** The pointer of a member or item below `parent`. */
export function pointerTo(parent: JsonPointer, token: string | number): JsonPointer {
  return pointer(`${parent}/${escapeToken(String(token))}`);
}

/** The unescaped reference tokens, from the root down. */
export function pointerTokens(of: JsonPointer | PointerPattern): readonly string[] {
  if (of === '') return [];
  return of
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** One reference token, escaped (RFC 6901, section 3). */
export function escapeToken(token: string): string {
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}
