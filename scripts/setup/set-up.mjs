import { buildTool } from './build.mjs';
import { buildCandidate } from './candidate.mjs';
import { createVirtualEnvironment } from './legacy.mjs';
import { installPackages } from './packages.mjs';
import { requireTools } from './tools.mjs';

/** Brings packages, virtual environment, candidate and `dist/` up to date; silent, quick and offline when they are. */
export async function setUp() {
  const { python } = await requireTools();
  await installPackages();
  await createVirtualEnvironment(python);
  await buildCandidate();
  await buildTool();
}
