import { causeNames } from '../../model/cause.ts';
import { described, listOf, object, oneOfTexts, type Schema, text } from './schema.ts';

const notEmpty: Schema = { type: 'string', minLength: 1 };

/** One accepted difference. */
export const waiverSchema: Schema = {
  description: 'An accepted difference: its scope, who answers for it, why, until when.',
  ...object(
    {
      owner: notEmpty,
      reason: notEmpty,
      expires: {
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        description: 'The last day on which it counts.',
      },
    },
    {
      $schema: text,
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{4,12}$' },
      cause: oneOfTexts(causeNames),
      operation: described(notEmpty, 'With * as wildcard.'),
      where: notEmpty,
      pointer: text,
    },
  ),
  anyOf: [{ required: ['fingerprint'] }, { required: ['cause'] }],
};

/** The JSON Schema of a file of waivers: the list, or an object that holds it. */
export const waiversSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'samewire waivers',
  anyOf: [
    listOf({ $ref: '#/$defs/waiver' }),
    {
      type: 'object',
      required: ['waivers'],
      properties: { $schema: text, waivers: listOf({ $ref: '#/$defs/waiver' }) },
    },
  ],
  $defs: { waiver: waiverSchema },
};
