import type { Format } from './format.ts';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `uuid` (RFC 4122), of any version. */
export const uuid: Format = { on: 'string', isValid: (text) => pattern.test(text) };
