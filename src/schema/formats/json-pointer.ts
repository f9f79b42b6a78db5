import type { Format } from './format.ts';

const pointer = /^(?:\/(?:[^~/]|~[01])*)*$/u;
const relative = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/u;

/** `json-pointer` (RFC 6901). */
export const jsonPointer: Format = { on: 'string', isValid: (text) => pointer.test(text) };

/** `relative-json-pointer` (draft-bhutton-relative-json-pointer-00). */
export const relativeJsonPointer: Format = { on: 'string', isValid: (text) => relative.test(text) };
