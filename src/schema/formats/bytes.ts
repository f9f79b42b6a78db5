import type { Format } from './format.ts';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** `byte` (OpenAPI): base64 with padding (RFC 4648, 4). */
export const byte: Format = { on: 'string', isValid: (text) => base64.test(text) };

/** `binary` (OpenAPI): any octets. */
export const binary: Format = { on: 'string', isValid: () => true };

/** `password` (OpenAPI): a hint to whoever shows it. */
export const password: Format = { on: 'string', isValid: () => true };
