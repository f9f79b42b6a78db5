// `npm start`: stores, both services, one campaign; everything is down again when it ends, however it ends.
import { EventEmitter, once } from 'node:events';
import { constants } from 'node:os';
import { runCampaign } from './campaign.ts';
import { commandArguments } from './command-line.ts';
import { faultText, LaunchFault } from './launch-fault.ts';
import { launchPair } from './pair.ts';
import { type Candidate, readDefects, readStartOptions, startCommand } from './start-options.ts';
import { launchStores } from './stores.ts';

const keptPorts = [40_101, 40_102] as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const heard = new EventEmitter<{ signal: [NodeJS.Signals] }>();

for (const signal of signals) process.on(signal, () => hear(signal));
// The bootstrap is gone, and with it whoever would read the result.
process.on('disconnect', () => hear('SIGTERM'));
process.channel?.unref();

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LaunchFault)) throw error;
  process.stderr.write(`${faultText(error)}\n`);
  process.exitCode = 2;
}

async function start(args: readonly string[]): Promise<number> {
  const options = readStartOptions(args);
  const defects = await readDefects(options.candidate);
  const began = performance.now();
  await using stores = await launchStores();
  say(`${stores.summary}, ready in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  await using pair = await launchPair({ stores, defects, ports: keptPorts });
  const where = [pair.legacy, pair.candidate].map((url) => new URL(url).host);
  say(`legacy-python on ${where[0]}, candidate-go ${nameOf(options.candidate)} on ${where[1]}`);
  let wasInterrupted = false;
  const exitCode = await runCampaign(
    { args: commandArguments(options, pair), launcher: startCommand(options) },
    stores.guard,
    (pass) => {
      heard.on('signal', (signal) => {
        wasInterrupted = true;
        pass(signal);
      });
    },
  );
  if (options.keep && !wasInterrupted) {
    say('the services are kept; Ctrl-C ends them');
    await once(heard, 'signal');
  }
  return exitCode;
}

/** Until the campaign runs, nothing is worth waiting for: the guard takes down what has started. */
function hear(signal: NodeJS.Signals): void {
  if (!heard.emit('signal', signal)) process.exit(128 + constants.signals[signal]);
}

function nameOf(candidate: Candidate): string {
  return candidate.kind === 'chosen defects' ? `with ${candidate.names.join(', ')}` : `"${candidate.kind}"`;
}

function say(text: string): void {
  process.stderr.write(`samewire: ${text}\n`);
}
