import type { Format } from './format.ts';

const name = '(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*';
const variable = `${name}(?:\\*|:[1-9][0-9]{0,3})?`;
const expression = `\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\}`;
/** RFC 6570, 2.1, but with the apostrophe, which readers let in. */
const literal = '[^\\u0000-\\u0020"%<>\\\\^`{|}\\u007f-\\u009f\\ud800-\\udfff]|%[0-9A-Fa-f]{2}';
const template = new RegExp(`^(?:${literal}|${expression})*$`, 'u');

/** `uri-template` (RFC 6570), of any level. */
export const uriTemplate: Format = { on: 'string', isValid: (text) => template.test(text) };
