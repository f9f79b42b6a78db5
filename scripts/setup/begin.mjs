import { SetupFault } from './fault.mjs';
import { handOver } from './hand-over.mjs';
import { setUp } from './set-up.mjs';

/** Sets the repository up, runs the file with its own Node, and ends with that program's exit code; 2 after a fault. */
export async function begin(file, args) {
  try {
    await setUp();
    process.exitCode = await handOver(file, args);
  } catch (error) {
    if (!(error instanceof SetupFault)) throw error;
    process.stderr.write(`fault ${error.code}: ${error.message}\n   hint: ${error.hint}\n`);
    process.exitCode = error.exitCode;
  }
}
