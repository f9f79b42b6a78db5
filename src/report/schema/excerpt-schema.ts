import { count, described, object, type Schema, text, truth } from './schema.ts';

const base64: Schema = { type: 'string', contentEncoding: 'base64' };
const around: Readonly<Record<string, Schema>> = { before: text, after: text };

/** Bytes, excerpts of answers and whole answers. */
export const excerptDefinitions: Readonly<Record<string, Schema>> = {
  bytes: { description: 'Text where the bytes are UTF-8.', oneOf: [object({ text }), object({ base64 })] },
  excerpt: {
    description: 'The bytes that differ, with up to 40 bytes around them; or where they would stand.',
    oneOf: [
      object({ text, offset: count }, { ...around, note: text }),
      object({ base64, offset: count }, { ...around, note: text }),
      object({ absent: { const: true }, offset: count }, around),
    ],
  },
  wire: object({
    head: described(text, 'The status line and the header lines, parted by line feeds.'),
    body: { $ref: '#/$defs/bytes' },
    bytes: described(count, 'Of the whole body.'),
    cut: truth,
  }),
};
