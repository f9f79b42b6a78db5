import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Strings that look like other values. */
export const lookalikes: Hazard = {
  name: 'lookalikes',
  provokes: ['number-as-string', 'boolean-as-number', 'time-form'],
  members: constantFrom(
    'null',
    'true',
    '1.0',
    '007',
    'NaN',
    '2016-12-31T23:59:60Z',
    '[]',
    '{}',
    'SGVsbG8=',
  ).map((body) => ({ body, metadata: { value: body } })),
};
