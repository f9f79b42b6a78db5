import type { Json } from '../model/json.ts';
import type { Outcome } from '../model/observation.ts';
import type { SentRequest } from '../model/scenario.ts';
import { parseJson } from '../wire/parse-json.ts';
import type { ClueContext } from './clue.ts';

const mostBytes = 65_536;
const mostTexts = 100;
const mostStrings = 2000;
const wide = /[^\x00-\x7f]/;
const backslash = 0x5c;
const letterU = 0x75;
const wideTexts = new WeakMap<SentRequest | Outcome, readonly string[]>();
const bodies = new WeakMap<SentRequest | Outcome, Json | undefined>();
const noBytes = new Uint8Array(0);

/** The JSON that was sent (by legacy's request; both are alike but for ids), or undefined where there is none. */
export function requestJson(request: SentRequest | undefined): Json | undefined {
  return request === undefined ? undefined : remembered(request, request.body);
}

/** The JSON that one side answered, or undefined where there is none, or more than 64 KiB of it. */
export function answerJson(outcome: Outcome | undefined): Json | undefined {
  if (outcome?.kind !== 'answer') return undefined;
  return remembered(outcome, outcome.body);
}

/** The strings with characters outside ASCII in the request's and both answers' bodies and in the query, each once. */
export function wideTextsOfExchange({ requests, outcomes }: ClueContext): readonly string[] {
  const request = requests?.legacy;
  return [
    ...new Set([
      ...(request === undefined ? [] : wideTextsOf(request, request.body, request.target)),
      ...wideTextsOfAnswer(outcomes?.legacy),
      ...wideTextsOfAnswer(outcomes?.candidate),
    ]),
  ];
}

/** The value under the tokens, or undefined. */
export function valueAt(json: Json | undefined, tokens: readonly string[]): Json | undefined {
  let at = json;
  for (const token of tokens) {
    if (at?.kind === 'object') at = at.members.findLast((member) => member.key.value === token)?.value;
    else at = at?.kind === 'array' ? at.items[Number(token)] : undefined;
  }
  return at;
}

function wideTextsOfAnswer(outcome: Outcome | undefined): readonly string[] {
  return outcome?.kind === 'answer' ? wideTextsOf(outcome, outcome.body) : [];
}

function wideTextsOf(owner: SentRequest | Outcome, body: Uint8Array, target = ''): readonly string[] {
  const known = wideTexts.get(owner);
  if (known !== undefined) return known;
  const found = [
    ...new URLSearchParams(target.split('?')[1] ?? '').values(),
    ...(mayHoldWide(body) ? stringsIn(remembered(owner, body)) : []),
  ].filter((text) => wide.test(text));
  const first = found.slice(0, mostTexts);
  wideTexts.set(owner, first);
  return first;
}

/** Whether the JSON text has a byte outside ASCII, or an escape that may stand for a character there. */
function mayHoldWide(body: Uint8Array): boolean {
  return body.some((byte, at) => byte >= 0x80 || (byte === backslash && body[at + 1] === letterU));
}

function stringsIn(root: Json | undefined): string[] {
  const found: string[] = [];
  const stack = root === undefined ? [] : [root];
  while (stack.length > 0 && found.length < mostStrings) {
    const next = stack.pop();
    if (next?.kind === 'string') found.push(next.value);
    else if (next?.kind === 'array') for (const item of next.items) stack.push(item);
    else if (next?.kind === 'object') for (const member of next.members) stack.push(member.value);
  }
  return found;
}

function remembered(owner: SentRequest | Outcome, body: Uint8Array = noBytes): Json | undefined {
  if (bodies.has(owner)) return bodies.get(owner);
  const json = body.length === 0 || body.length > mostBytes ? undefined : parseJson(body).root;
  bodies.set(owner, json);
  return json;
}
