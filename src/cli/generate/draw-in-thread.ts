// The drawing thread: one task at a time; whoever started it ends it when a task takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import { answerLine } from '../../generate/command/answer-line.ts';
import { generateValues } from '../../generate/command/generate-values.ts';
import { Fault } from '../../model/fault.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { asFault } from '../fault-text.ts';
import { specWorld } from '../world.ts';
import { findSchema } from './find-schema.ts';
import type { Answer, Task, ThreadSurroundings } from './task.ts';

const surroundings = workerData as ThreadSurroundings;

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerTask(task)));

async function answerTask(task: Task): Promise<Answer> {
  const end = performance.now() + task.options.timeLimit;
  const isOver = (): boolean => performance.now() > end;
  if (task.kind === 'line') return { kind: 'line', line: answerLine(task.line, { ...task.options, isOver }) };
  try {
    const { ref, direction } = await findSchema(task.source, specWorld(surroundings.folder, surroundings));
    const generated = generateValues(ref, { ...task.options, direction, isOver });
    if (generated.kind === 'values') return generated;
    const { code, message, pointer } = generated;
    return { kind: 'fault', code, message: `${placeOf(ref, pointer)}: ${message}` };
  } catch (error) {
    const { code, message, hint } = error instanceof Fault ? error : asFault(error);
    return { kind: 'fault', code, message, hint };
  }
}

/** The place as a person can open it, then as a reference. */
function placeOf({ set, uri }: SchemaRef, pointer: SchemaRef['pointer']): string {
  const position = set.locate?.(uri, pointer);
  const file = position === undefined ? uri : `${position.file}:${position.line}:${position.column}`;
  return `${file} #${pointer}`;
}
