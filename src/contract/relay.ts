import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { HeaderField } from '../model/header.ts';
import { textOf } from '../model/json.ts';
import type { Answer, Exchange } from '../model/observation.ts';
import type { SentRequest } from '../model/scenario.ts';
import { parseJson } from '../wire/parse-json.ts';
import { markHeader } from './marked-pact.ts';
import type { Interaction } from './pact.ts';
import type { SetState } from './provider-states.ts';

/** Sends one request to one side and brings back what came. */
export type Send = (request: SentRequest) => Promise<Exchange>;

/** A request of the verifier as the side got it before fields of the user's were added, and what it led to. */
export interface Relayed {
  readonly request: SentRequest;
  readonly exchange: Exchange;
}

/** Stands between the verifier and one side, so that the bytes of both are known and secrets stay with us. */
export interface Relay extends AsyncDisposable {
  readonly port: number;
  /** Where the verifier asks for provider states. */
  readonly stateUrl: string;
  /** By the number of the interaction. */
  readonly relayed: ReadonlyMap<number, Relayed>;
  /** States that could not be set, in words. */
  readonly failures: readonly string[];
}

/** What a relay needs. */
export interface RelayPlan {
  readonly send: Send;
  readonly setState: SetState | undefined;
  readonly interactions: readonly Interaction[];
}

/** Opens a relay on a loopback port of its own. */
export async function openRelay({ send, setState, interactions }: RelayPlan): Promise<Relay> {
  const relayed = new Map<number, Relayed>();
  const failures: string[] = [];
  const statePath = `/${randomBytes(12).toString('hex')}`;
  const server = createServer((request, response) => {
    const work =
      request.url === statePath
        ? changeState(request, response, { setState, failures })
        : relay(request, response, { send, relayed, interactions });
    work.catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stateUrl: `http://127.0.0.1:${port}${statePath}`,
    relayed,
    failures,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function changeState(
  request: IncomingMessage,
  response: ServerResponse,
  { setState, failures }: { readonly setState: SetState | undefined; readonly failures: string[] },
): Promise<void> {
  const change = await buffer(request);
  try {
    const values = setState === undefined ? '{}' : await setState(change);
    response.writeHead(200, { 'content-type': 'application/json' }).end(values);
  } catch (error) {
    const state = JSON.stringify(textOf(parseJson(change).root, 'state') ?? '');
    failures.push(`${state}: ${error instanceof Error ? error.message : String(error)}`);
    // A 5xx the verifier would ask for again, for minutes.
    response.writeHead(400).end();
  }
}

async function relay(
  request: IncomingMessage,
  response: ServerResponse,
  { send, relayed, interactions }: Omit<RelayPlan, 'setState'> & { readonly relayed: Map<number, Relayed> },
): Promise<void> {
  const number = Number(request.headers[markHeader] ?? -1);
  const sent: SentRequest = {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers: fieldsOf(request.rawHeaders, interactions[number]),
    body: await buffer(request),
  };
  const exchange = await send(sent);
  if (interactions[number] !== undefined) relayed.set(number, { request: sent, exchange });
  if (exchange.outcome.kind === 'no-answer') return void response.destroy();
  answer(exchange.outcome, response);
}

/** Fields of the connection, and those that our own sending writes anew. */
const ownFields = new Set([
  markHeader,
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'user-agent',
]);

/** Fields that the verifier adds; a consumer may ask for them too. */
const verifierFields = new Set(['accept', 'accept-encoding']);

function fieldsOf(raw: readonly string[], interaction: Interaction | undefined): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2);
    const key = name.toLowerCase();
    const isAdded = verifierFields.has(key) && interaction?.headers.has(key) !== true;
    if (!ownFields.has(key) && !isAdded) fields.push([name, value]);
  }
  return fields;
}

/** The body is passed on decoded, whatever its framing was. */
const framing = new Set([
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'content-encoding',
  'trailer',
]);

function answer({ status, reason, headers, body }: Answer, response: ServerResponse): void {
  const fields = headers.filter(([name]) => !framing.has(name.toLowerCase())).flat();
  response.sendDate = false;
  response.writeHead(Number(status), reason, [...fields, 'Content-Length', String(body.length)]);
  response.end(body);
}
