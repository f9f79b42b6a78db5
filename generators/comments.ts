import { type Arbitrary, constantFrom, option, record, string } from 'fast-check';
import { type Json, type OperationKey, operationKey } from '../src/generate.ts';
import { hazards } from './hazards/table.ts';
import { postIds } from './ids.ts';
import { jsonOf, type Plain } from './json-value.ts';

/** The operation that creates a comment. */
export const createComment: OperationKey = operationKey('POST', '/comments');

/** A comment to create, nothing special about it. */
export const plainComments: Arbitrary<Readonly<Record<string, Plain>>> = record(
  {
    post_id: postIds,
    body: string({ minLength: 1, maxLength: 80 }),
    author: option(constantFrom('ada_l', 'grace_h', 't-berners')),
    state: constantFrom('active', 'locked', 'collapsed', 'removed'),
    stickied: constantFrom(true, false),
  },
  { requiredKeys: ['post_id', 'body'] },
);

/** Comments of every hazard, each over a plain one. */
export const hazardousComments: readonly Arbitrary<Json>[] = hazards.map(({ members }) =>
  plainComments.chain((plain) => members.map((special) => jsonOf({ ...plain, ...special }))),
);
