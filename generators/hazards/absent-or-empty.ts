import { constantFrom, record } from 'fast-check';
import type { Plain } from '../json-value.ts';
import type { Hazard } from './hazard.ts';

/** Members absent, null and empty. */
export const absentOrEmpty: Hazard = {
  name: 'absent-or-empty',
  provokes: ['null-or-absent', 'null-or-empty-list', 'empty-collection-absent'],
  members: record(
    {
      flair: constantFrom<Plain>([]),
      mentions: constantFrom<Plain>([]),
      media: constantFrom<Plain>(null),
      author: constantFrom<Plain>(null),
      metadata: constantFrom<Plain>({}),
    },
    { requiredKeys: [] },
  ),
};
