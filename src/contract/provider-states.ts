import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { jsonMember, jsonObject, jsonString } from '../model/json.ts';
import type { Errand } from '../model/settings.ts';
import type { Side } from '../model/side.ts';
import { isInvalidJson } from '../wire/json-flaw.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { writeJson } from '../wire/write-json.ts';

/** Brings a provider state about: takes the verifier's request and brings back the values it may inject, both as JSON. */
export type SetState = (change: Uint8Array) => Promise<string>;

/** What setting states needs to know of a side and of the machine. */
export interface StateContext {
  readonly side: Side;
  /** Where the side listens; a handler may bring the state about there. */
  readonly address: string;
  /** Where a command runs. */
  readonly folder: string;
  /** Milliseconds. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

const mostBytes = 1_000_000;

/** The way of setting states that the settings ask for: a request, or a command that reads stdin. */
export function stateSetter(states: Errand, context: StateContext): SetState {
  return async (change) => {
    const message = messageOf(change, context);
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(context.deadline)]);
    const answer =
      states.kind === 'url'
        ? await ask(states.url, message, signal)
        : await runCommand(states.command, message, { folder: context.folder, signal });
    return valuesOf(answer);
  };
}

/** The verifier's `{ state, params, action }`, and which side it concerns. */
function messageOf(change: Uint8Array, { side, address }: StateContext): string {
  const { root } = parseJson(change);
  const members = root?.kind === 'object' ? root.members : [];
  const added = [jsonMember('side', jsonString(side)), jsonMember('address', jsonString(address))];
  return writeJson(jsonObject([...members, ...added]));
}

async function ask(url: string, message: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: message,
    redirect: 'error',
    signal,
  });
  const text = await limited(answer.body ?? []);
  if (!answer.ok) throw new Error(`the state handler answered ${answer.status}: ${firstLine(text)}`);
  return text;
}

async function runCommand(
  [program, ...words]: readonly [string, ...string[]],
  message: string,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<string> {
  const child = spawn(program, words, { cwd: folder, signal, stdio: 'pipe' });
  const closed = once(child, 'close');
  // A program that ends without reading closes the pipe under us.
  child.stdin.on('error', () => {});
  child.stdin.end(message);
  const [output, errors, [code]] = await Promise.all([limited(child.stdout), limited(child.stderr), closed]);
  if (code !== 0) throw new Error(`the state command ended with ${code}: ${lastLine(errors)}`);
  return output;
}

async function limited(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`the state handler wrote more than ${mostBytes} bytes`);
    kept.push(chunk);
  }
  return Buffer.concat(kept).toString('utf8');
}

/** Nothing is no values; anything else has to be an object. */
function valuesOf(text: string): string {
  if (text.trim() === '') return '{}';
  const { root, flaws } = parseJson(encodeText(text));
  if (root?.kind !== 'object' || isInvalidJson(flaws))
    throw new Error(`the state handler gave no JSON object: ${firstLine(text)}`);
  return text;
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 200);
}

/** Where a stack trace or a shell says what was wrong differs; an `Error: …` line says it best. */
function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return (lines.find((line) => /^\w*Error: /.test(line)) ?? lines.at(-1) ?? '').slice(0, 200);
}
