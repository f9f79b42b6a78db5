import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import type { Workshop } from './workshop.ts';

/** A way to make a valid request invalid in one respect; undefined where it does not apply to this request. */
export type Negation = (workshop: Workshop, draft: Draft, options: DrawOptions) => Draft | undefined;
