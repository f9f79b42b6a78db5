import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runStep, say } from './step.mjs';

const folder = join(root, 'services', 'candidate-go');
const binary = join(folder, 'bin', 'commentd');

/** Builds the candidate; Go's own cache makes it instant when nothing has changed. */
export async function buildCandidate() {
  if (!existsSync(binary)) say('building the candidate (go build), once');
  // Without buildvcs: git refuses to answer in a clone that another user owns.
  await runStep('go', ['build', '-buildvcs=false', '-o', binary, './cmd/commentd'], {
    cwd: folder,
    code: 'candidate-not-built',
    hint: 'is the Go module proxy reachable? Later runs work offline',
  });
}
