import { isAbsolute, join } from 'node:path';
import { Fault } from '../model/fault.ts';
import type { Console } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { answerLines } from './generate/answer-lines.ts';
import { type Asked, readAsked, type SchemaSource } from './generate/asked.ts';
import { DrawingThread } from './generate/drawing-thread.ts';
import { randomSeed } from './world.ts';

/** Prints values of what the flags name; throws a `Fault` where there are none. */
export async function generateFromFlags(
  flags: Readonly<Record<string, unknown>>,
  console: Console,
): Promise<number> {
  const asked = readAsked(flags, randomSeed);
  const { source, options, allowRemote } = asked;
  if (flags['seed'] === undefined) console.tell(`samewire: seed ${options.seed}\n`);
  const { folder, environment } = console;
  await using thread = new DrawingThread({ folder, allowRemote, environment: { ...environment } });
  if (source.kind === 'lines') await answerLines(pathIn(folder, source.path), asked, { thread, console });
  else
    for (const text of await drawTexts(source, asked, thread))
      if (!(await console.deliver(`${text}\n`))) break;
  return exitCodes.alike;
}

async function drawTexts(
  source: SchemaSource,
  { options, timeLimit }: Asked,
  thread: DrawingThread,
): Promise<readonly string[]> {
  const outcome = await thread.do({ kind: 'schema', source, options: { ...options, timeLimit } });
  switch (outcome.kind) {
    case 'values':
      return outcome.texts;
    case 'fault':
      throw new Fault(
        outcome.code,
        outcome.message,
        outcome.hint === undefined ? {} : { hint: outcome.hint },
      );
    case 'timeout':
      throw new Fault('schema-timeout', `${source.path}: no values within ${timeLimit} ms`);
    case 'crash':
    case 'line':
      throw new Fault('schema-unsupported', `${source.path}: the schema is too much for one thread`);
  }
}

function pathIn(folder: string, path: string): string {
  return path === '-' || isAbsolute(path) ? path : join(folder, path);
}
