import type { Options } from '../src/index.ts';
import { createComment, hazardousComments, plainComments } from './comments.ts';
import { jsonOf } from './json-value.ts';
import { addVotes, votes } from './votes.ts';

/** What `npm start` draws beside the document: half of the valid bodies, and every hazard. */
const config: Options = {
  generators: {
    bodies: { [createComment]: plainComments.map(jsonOf), [addVotes]: votes },
    hazardBodies: { [createComment]: hazardousComments },
  },
};

export default config;
