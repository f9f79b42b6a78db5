import { isUtf8 } from 'node:buffer';
import type { HeaderField } from '../model/header.ts';
import type { Observation } from '../model/observation.ts';
import type { Case, CaseBody, Hole, Scenario, Template } from '../model/scenario.ts';
import type { Side } from '../model/side.ts';
import { encodeText } from '../wire/text.ts';
import { extraction, variable } from './curl-takes.ts';
import { holesOf } from './holes.ts';

/** Where and as whom a script sends. */
export interface CurlTarget {
  readonly side: Side;
  /** Base URL, path prefix included. */
  readonly url: string;
  /** Fields that the run adds; their values are secrets and stand in variables. */
  readonly secrets: readonly HeaderField[];
  /** What the side answered to each step, as far as it is known: where in an answer a script finds what it takes. */
  readonly answers?: readonly Observation[];
}

/** An `sh` script that sends the scenario's bytes to one side, one command a step. */
export function curlScript(scenario: Scenario, target: CurlTarget): string {
  return scenario.steps.map((step, at) => stepCommand(step, { at, scenario, target })).join('\n');
}

interface StepPlace {
  readonly at: number;
  readonly scenario: Scenario;
  readonly target: CurlTarget;
}

function stepCommand(step: Case, { at, scenario, target }: StepPlace): string {
  const taken = holesInto(scenario, at);
  const body = bodyArguments(step.body);
  const words = [
    'curl',
    '-sg',
    '--path-as-is',
    '-A',
    'samewire',
    ...methodArguments(step),
    ...headerArguments(step, target),
    ...body.words,
    urlWord(step.target, target),
  ];
  const show = taken.length > 0 ? ['-i'] : at === scenario.steps.length - 1 ? [] : ['-o', '/dev/null'];
  const command = `${body.before}${[...words.slice(0, 2), ...show, ...words.slice(2)].join(' ')}`;
  if (taken.length === 0) return command;
  return [
    `answer${at}=$(${command} | tr -d '\\r')`,
    ...taken.map(
      (hole) =>
        `${variable(hole)}=$(printf '%s' "$answer${at}" | ${extraction(hole, target.answers?.[at]?.outcome)})`,
    ),
  ].join('\n');
}

function methodArguments({ method, body }: Case): readonly string[] {
  if (method === 'HEAD') return ['-I'];
  return method === (body.kind === 'none' ? 'GET' : 'POST') ? [] : ['-X', quote(method)];
}

function headerArguments({ headers, body, method }: Case, { side, secrets }: CurlTarget): readonly string[] {
  const given = headers.filter(
    ({ name }) => !secrets.some(([secret]) => secret.toLowerCase() === name.toLowerCase()),
  );
  const words = given.flatMap(({ name, value }) => ['-H', headerWord(name, value)]);
  const hasType = given.some(({ name }) => name.toLowerCase() === 'content-type');
  if (body.kind !== 'none' && !hasType) words.push('-H', "'Content-Type:'");
  if (body.kind === 'none' && method !== 'GET' && !['HEAD', 'DELETE', 'OPTIONS', 'TRACE'].includes(method))
    words.push('-H', "'Content-Length: 0'");
  for (const [name] of secrets) words.push('-H', `"${name}: $${secretVariable(side, name)}"`);
  return words;
}

/** The environment variable that stands for a secret field of a side. */
export function secretVariable(side: Side, name: string): string {
  const known =
    name.toLowerCase() === 'authorization' ? 'AUTH' : name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
  return `SAMEWIRE_${side.toUpperCase()}_${known}`;
}

function headerWord(name: string, value: Template): string {
  if (value.every((piece) => piece === '')) return quote(`${name};`);
  return words([`${name}: `, ...value], (text) =>
    isPlain(text) ? quote(text) : `"$(printf '${octal(Buffer.from(text, 'latin1'))}')"`,
  );
}

function urlWord(target: Template, { url }: CurlTarget): string {
  return words([url, ...target], quote);
}

function words(template: Template, spelled: (text: string) => string): string {
  return merged(template)
    .map((piece) => (typeof piece === 'string' ? spelled(piece) : `"$${variable(piece)}"`))
    .join('');
}

/** The template with texts that stand side by side as one, and none of them empty. */
function merged(template: Template): Template {
  const pieces: (string | Hole)[] = [];
  for (const piece of template) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

interface BodyArguments {
  /** What is put before `curl`, to feed it. */
  readonly before: string;
  readonly words: readonly string[];
}

function bodyArguments(body: CaseBody): BodyArguments {
  if (body.kind === 'none') return { before: '', words: [] };
  const pieces: readonly (Uint8Array | Hole)[] =
    body.kind === 'bytes'
      ? [body.bytes]
      : merged(body.text).map((piece) => (typeof piece === 'string' ? encodeText(piece) : piece));
  const texts = pieces.map((piece) => (piece instanceof Uint8Array ? printableText(piece) : piece));
  const plain = texts.filter((piece) => piece !== undefined);
  if (plain.length === texts.length)
    return { before: '', words: ['--data-raw', words(plain, quote) || "''"] };
  const printed = pieces.map((piece) =>
    piece instanceof Uint8Array ? `printf '${octal(piece)}'` : `printf '%s' "$${variable(piece)}"`,
  );
  const feed = printed.length === 1 ? printed[0] : `{ ${printed.join('; ')}; }`;
  return { before: `${feed} | `, words: ['--data-binary', '@-'] };
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** The bytes as text where that is UTF-8 without anything that a terminal would act on or hide, else undefined. */
function printableText(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const isHidden =
    /[\p{C}\p{Zl}\p{Zp}\p{M}\p{Default_Ignorable_Code_Point}\u115f\u1160\u3164\uffa0]|[^\S ]/u.test(text);
  return isHidden ? undefined : text;
}

/** The text as one word of `sh`. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Bytes as the format of `printf`: printable ASCII as it is, all else in octal. */
function octal(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c && byte !== 0x25;
    text += plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return text;
}

function holesInto(scenario: Scenario, step: number): readonly Hole[] {
  const holes = new Map<string, Hole>();
  for (const one of scenario.steps)
    for (const hole of holesOf(one)) if (hole.take.step === step) holes.set(variable(hole), hole);
  return [...holes.values()];
}
