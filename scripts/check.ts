// `npm run check`: every static check of all three languages.
import { endWithParent } from './end-with-parent.ts';
import { runChecks } from './run-checks.ts';
import { tallyText } from './tally.ts';

endWithParent();
const tally = await runChecks();
process.stdout.write(`${tallyText(tally)}\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;
