import type { Json } from '../model/json.ts';
import type { Outcome } from '../model/observation.ts';
import type { SentRequest } from '../model/scenario.ts';
import { parseJson } from '../wire/parse-json.ts';
import type { ClueContext } from './clue.ts';

const mostBytes = 65_536;
const mostTexts = 300;
const bodies = new WeakMap<SentRequest | Outcome, Json | undefined>();
const noBytes = new Uint8Array(0);

/** The JSON that was sent (by legacy's request; both are alike but for ids), or undefined where there is none. */
export function requestJson(context: ClueContext): Json | undefined {
  const request = context.requests?.legacy;
  return request === undefined ? undefined : remembered(request, request.body);
}

/** The JSON that one side answered, or undefined where there is none, or more than 64 KiB of it. */
export function answerJson(outcome: Outcome | undefined): Json | undefined {
  if (outcome?.kind !== 'answer') return undefined;
  return remembered(outcome, outcome.body);
}

/** The strings in the request's and both answers' bodies and in the query, at most 300. */
export function textsOfExchange(context: ClueContext): readonly string[] {
  const { requests, outcomes } = context;
  const roots = [requestJson(context), answerJson(outcomes?.legacy), answerJson(outcomes?.candidate)];
  const query = new URLSearchParams(requests?.legacy.target.split('?')[1] ?? '');
  return [...new Set([...query.values(), ...stringsIn(roots)])].slice(0, mostTexts);
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

function stringsIn(roots: readonly (Json | undefined)[]): string[] {
  const found: string[] = [];
  const stack = roots.filter((root) => root !== undefined);
  while (stack.length > 0 && found.length < mostTexts) {
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
