import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Fault } from '../model/fault.ts';
import type { Settings } from '../model/settings.ts';
import { type DistilResult, distil } from '../run/distil/distil.ts';
import { distilledLines } from '../run/distil/distilled-lines.ts';
import type { Console } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { openProgress } from './progress.ts';
import { prepareRun } from './run-command.ts';
import { version } from './version.ts';
import { runWorld, specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Runs `samewire distil` and brings back its exit code. */
export async function distilFromFlags(flags: Flags, console: Console): Promise<number> {
  const name = String(flags['out']);
  await requireWritable(name, flags, console);
  const nobody = 'http://127.0.0.1:1';
  const {
    settings: given,
    options,
    output,
    generators,
  } = await prepareRun(flags, console, { candidate: nobody });
  const alone = options.candidate === undefined;
  const settings = alone ? ofLegacyAlone(given) : given;
  const interrupt = onInterrupt();
  const { allowRemoteReferences: allowRemote } = settings;
  const spec = specWorld(console.folder, { allowRemote, environment: console.environment });
  const world = runWorld(console.folder, spec, interrupt.signal);
  const progress = openProgress(console, { quiet: output.quiet, clock: world.clock });
  try {
    const { listener } = progress;
    const result = await distil({ settings, generators, version, listener, alone }, world);
    progress.end();
    if (result === undefined) {
      console.tell(`samewire: interrupted; ${name} was not written\n`);
      return exitCodes.interrupted;
    }
    const bytes = await writeLines(
      resolve(console.folder, name),
      distilledLines(result.head, result.cases, settings),
    );
    tellUnreached(result, console);
    console.out(output.json ? summaryJson(result, name, bytes) : summaryText(result, name, bytes));
    return exitCodes.alike;
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** Legacy stands in both places: its answer to each request counts for both. */
function ofLegacyAlone(settings: Settings): Settings {
  const { legacy } = settings.addresses;
  const resets = new Map([...settings.resets].filter(([target]) => target === 'legacy'));
  return { ...settings, addresses: { legacy, candidate: legacy }, twin: undefined, resets };
}

async function requireWritable(name: string, { force }: Flags, { folder }: Console): Promise<void> {
  const path = resolve(folder, name);
  if (existsSync(path) && force !== true) throw new Fault('file-exists', `${name} is there already`);
  const found = await stat(dirname(path)).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new Fault('report-unwritable', `--out ${name}: there is no folder ${dirname(path)}`);
}

/** Writes line by line beside the file and puts the whole in its place at the end; brings back the number of bytes. */
async function writeLines(path: string, lines: Iterable<string>): Promise<number> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  let bytes = 0;
  try {
    for (const line of lines) bytes += (await file.write(line)).bytesWritten;
    await file.close();
    await rename(partial, path);
    return bytes;
  } catch (cause) {
    await file.close().catch(() => {});
    await rm(partial, { force: true });
    throw new Fault('report-unwritable', `${path}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
}

function tellUnreached({ unreached, operations }: DistilResult, console: Console): void {
  if (unreached.length === 0) return;
  const some = `${unreached.slice(0, 5).join(', ')}${unreached.length > 5 ? ', …' : ''}`;
  console.tell(
    `samewire: ${unreached.length} of ${operations} operations never answered a valid request with 2xx: ${some}\n` +
      '  hint: add links or examples to the document, or credentials, and distil again: the file holds the candidate to no success there\n',
  );
}

function summaryText(
  { head, cases, findings, operations }: DistilResult,
  name: string,
  bytes: number,
): string {
  const bound = cases.filter(({ moves }) => moves.length > 0).length;
  const state = bound === 0 ? '' : `; ${bound} depend on what else the store holds`;
  const found = findings === 0 ? '' : `, ${findings} findings`;
  return [
    `kept     ${head.kept} of ${head.sent} cases: ${head.features} features of ${operations} operations${found}${state}`,
    `wrote    ${name}  ${bytes} bytes`,
    `then     samewire run --against ${name} --candidate URL`,
    '',
  ].join('\n');
}

function summaryJson(
  { head, cases, findings, unreached }: DistilResult,
  file: string,
  bytes: number,
): string {
  const stateBound = cases.filter(({ moves }) => moves.length > 0).length;
  return `${JSON.stringify({ file, bytes, ...head, findings, stateBound, unreached }, undefined, 2)}\n`;
}
