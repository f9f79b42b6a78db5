import { Fault } from '../model/fault.ts';
import { type Json, memberOf, textOf } from '../model/json.ts';
import { isInvalidJson } from '../wire/json-flaw.ts';
import { parseJson } from '../wire/parse-json.ts';

/** A pact (version 2 to 4): what one consumer relies on. */
export interface Pact {
  /** The file's name, without folders. */
  readonly name: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly Interaction[];
  /** Messages and other interactions that are not HTTP. */
  readonly others: number;
  /** Which version of Pact's form it has, as the file says it. */
  readonly metadata: Json | undefined;
}

/** One request with the answer that the consumer relies on. */
export interface Interaction {
  readonly description: string;
  readonly states: readonly string[];
  /** Failures of a pending interaction are no failures of the provider. */
  readonly pending: boolean;
  readonly method: string;
  /** The path of the example. */
  readonly path: string;
  /** The same as a template, `{id}` where a provider state gives a value. */
  readonly template: string;
  /** Names of the request's headers that the consumer sends, in lower case. */
  readonly headers: ReadonlySet<string>;
  readonly json: Json;
}

const mostBytes = 50_000_000;
const limits = { depth: 200 };

/** The pact that a file holds; a fault says why it is none. */
export function readPact(bytes: Uint8Array, name: string): Pact {
  const refuse = (why: string): never => {
    throw new Fault('pact-unreadable', `${name} ${why}`);
  };
  if (bytes.length > mostBytes) return refuse(`has more than ${mostBytes} bytes`);
  const { root, flaws } = parseJson(bytes, limits);
  if (root?.kind !== 'object' || isInvalidJson(flaws)) return refuse('is no JSON object');
  if (flaws.some(({ severity }) => severity === 'limit'))
    return refuse('is nested too deeply, or has too many values');
  const [consumer, provider] = ['consumer', 'provider'].map((who) => textOf(memberOf(root, who), 'name'));
  if (consumer === undefined || provider === undefined) return refuse('names no consumer and provider');
  // The verifier would fetch a plugin from the network and run it.
  if (itemsOf(memberOf(root, 'metadata'), 'plugins').length > 0) return refuse('needs a Pact plugin');
  const all = itemsOf(root, 'interactions');
  const interactions = all
    .filter(isHttp)
    .map((json) => interactionOf(json) ?? refuse('has an interaction without request'));
  if (interactions.length === 0) return refuse('has no HTTP interaction');
  const others = all.length - interactions.length + itemsOf(root, 'messages').length;
  return { name, consumer, provider, interactions, others, metadata: memberOf(root, 'metadata') };
}

function isHttp(json: Json): boolean {
  return (textOf(json, 'type') ?? 'Synchronous/HTTP') === 'Synchronous/HTTP';
}

function interactionOf(json: Json): Interaction | undefined {
  const request = memberOf(json, 'request');
  if (request?.kind !== 'object' || memberOf(json, 'response')?.kind !== 'object') return undefined;
  const path = textOf(request, 'path') ?? '/';
  const pending = memberOf(json, 'pending');
  return {
    description: textOf(json, 'description') ?? '',
    states: statesOf(json),
    pending: pending?.kind === 'boolean' && pending.value,
    method: (textOf(request, 'method') ?? 'GET').toUpperCase(),
    path,
    template: templateOf(request) ?? path,
    headers: new Set(keysOf(memberOf(request, 'headers')).map((name) => name.toLowerCase())),
    json,
  };
}

function statesOf(json: Json): readonly string[] {
  const one = textOf(json, 'providerState');
  const many = itemsOf(json, 'providerStates').map((state) => textOf(state, 'name') ?? '');
  return one === undefined ? many : [one, ...many];
}

/** `/comments/{id}` of the expression `/comments/${id}`. */
function templateOf(request: Json): string | undefined {
  const generator = memberOf(memberOf(request, 'generators'), 'path');
  return textOf(generator, 'expression')?.replaceAll(/\$\{([^{}]*)\}/g, '{$1}');
}

function keysOf(json: Json | undefined): readonly string[] {
  return json?.kind === 'object' ? json.members.map(({ key }) => key.value) : [];
}

function itemsOf(json: Json | undefined, key: string): readonly Json[] {
  const value = memberOf(json, key);
  return value?.kind === 'array' ? value.items : [];
}
