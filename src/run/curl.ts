import { isUtf8 } from 'node:buffer';
import type { HeaderField } from '../model/header.ts';
import type { Case, CaseBody, Hole, Scenario, Template } from '../model/scenario.ts';
import type { Side } from '../model/side.ts';
import { encodeText } from '../wire/text.ts';

/** Where and as whom a script sends. */
export interface CurlTarget {
  readonly side: Side;
  /** Base URL, path prefix included. */
  readonly url: string;
  /** Fields that the run adds; their values are secrets and stand in variables. */
  readonly secrets: readonly HeaderField[];
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
    ...taken.map((hole) => `${variable(hole)}=$(printf '%s' "$answer${at}" | ${extraction(hole)})`),
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
  const merged: (string | Hole)[] = [];
  for (const piece of template) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else if (piece !== '') merged.push(piece);
  }
  return merged
    .map((piece) => (typeof piece === 'string' ? spelled(piece) : `"$${variable(piece)}"`))
    .join('');
}

interface BodyArguments {
  /** What is put before `curl`, to feed it. */
  readonly before: string;
  readonly words: readonly string[];
}

function bodyArguments(body: CaseBody): BodyArguments {
  if (body.kind === 'none') return { before: '', words: [] };
  const template: Template = body.kind === 'text' ? body.text : [Buffer.from(body.bytes).toString('latin1')];
  const bytesOf = (text: string): Uint8Array =>
    body.kind === 'text' ? encodeText(text) : Buffer.from(text, 'latin1');
  const plain = template.every(
    (piece) =>
      typeof piece !== 'string' ||
      isPlain(Buffer.from(bytesOf(piece)).toString('latin1')) ||
      isPrintableUtf8(bytesOf(piece)),
  );
  if (plain) return { before: '', words: ['--data-raw', words(template, quote) || "''"] };
  const pieces = template.map((piece) =>
    typeof piece === 'string' ? `printf '${octal(bytesOf(piece))}'` : `printf '%s' "$${variable(piece)}"`,
  );
  const feed = pieces.length === 1 ? pieces[0] : `{ ${pieces.join('; ')}; }`;
  return { before: `${feed} | `, words: ['--data-binary', '@-'] };
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** UTF-8 without anything a terminal would act on or hide. */
function isPrintableUtf8(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return false;
  return !/[\p{C}\p{Zl}\p{Zp}\p{M}\p{Default_Ignorable_Code_Point}\u115f\u1160\u3164\uffa0]|[^\S ]/u.test(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
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

function holesOf({ target, headers, body }: Case): readonly Hole[] {
  const templates = [
    target,
    ...headers.map(({ value }) => value),
    ...(body.kind === 'text' ? [body.text] : []),
  ];
  return templates.flat().filter((piece) => typeof piece !== 'string');
}

function variable({ take }: Hole): string {
  const name = take.kind === 'response header' ? take.name : take.pointer;
  return `step${take.step}${name.replace(/[^A-Za-z0-9]+/g, '_')}`;
}

/** A filter that finds the value in a whole answer (`curl -i`): a header by name, a member by its key. */
function extraction({ take }: Hole): string {
  if (take.kind === 'response header')
    return `sed -n ${quote(`s/^${sedPattern(take.name)}: *//Ip`)} | head -n 1`;
  const key = take.pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
  const member = `"${key}" *: *("([^"\\\\]|\\\\.)*"|[-0-9.eE+]+)`;
  return `grep -oE ${quote(member)} | head -n 1 | sed -E ${quote('s/^"[^"]*" *: *//; s/^"(.*)"$/\\1/')}`;
}

function sedPattern(text: string): string {
  return text.replace(/[\\/.*[\]^$]/g, '\\$&');
}
