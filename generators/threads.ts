import { type Arbitrary, array, nat, record } from 'fast-check';
import { plainComments } from './comments.ts';
import { postIds } from './ids.ts';
import type { Plain } from './json-value.ts';

/** A comment of a thread: what to create, and which earlier one it answers (itself: the post). */
export interface ThreadEntry {
  readonly comment: Readonly<Record<string, Plain>>;
  readonly answers: number;
}

/** Threads under one post, parents before their replies. */
export const threads: Arbitrary<readonly ThreadEntry[]> = postIds.chain((post) =>
  array(record({ comment: plainComments, answers: nat() }), { minLength: 1, maxLength: 12 }).map((entries) =>
    entries.map(({ comment, answers }, at) => ({
      comment: { ...comment, post_id: post },
      answers: answers % (at + 1),
    })),
  ),
);
