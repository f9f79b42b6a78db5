import { createReadStream } from 'node:fs';
import { faultLine } from '../../generate/command/answer-line.ts';
import { Fault } from '../../model/fault.ts';
import type { Console } from '../console.ts';
import type { Asked } from './asked.ts';
import type { DrawingThread } from './drawing-thread.ts';
import { type Line, readLines } from './read-lines.ts';

const mostBytes = 10 * 1024 * 1024;

/** Answers each line of a file (`-`: of stdin) with one line, which is out before the next schema begins. */
export async function answerLines(
  path: string,
  asked: Pick<Asked, 'options' | 'timeLimit'>,
  { thread, console }: { readonly thread: DrawingThread; readonly console: Console },
): Promise<void> {
  try {
    for await (const line of readLines(open(path), mostBytes)) {
      const answer = await answerOne(line, asked, thread);
      if (!(await console.deliver(`${answer}\n`))) return;
    }
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new Fault('schema-unreadable', `${path} cannot be read: ${error.message}`, { cause: error });
  }
}

function open(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path);
}

async function answerOne(
  line: Line,
  { options, timeLimit }: Pick<Asked, 'options' | 'timeLimit'>,
  thread: DrawingThread,
): Promise<string> {
  if (line === undefined)
    return faultLine(new Uint8Array(), 'schema-unreadable', `the line has more than ${mostBytes} bytes`);
  const outcome = await thread.do({ kind: 'line', line, options: { ...options, timeLimit } });
  switch (outcome.kind) {
    case 'line':
      return outcome.line;
    case 'timeout':
      return faultLine(line, 'schema-timeout', `no values within ${timeLimit} ms`);
    case 'crash':
      return faultLine(
        line,
        'schema-unsupported',
        `the schema is too much for one thread: ${outcome.message}`,
      );
    case 'values':
    case 'fault':
      throw new Error(`the drawing thread answered a line with ${outcome.kind}`);
  }
}
