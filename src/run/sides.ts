import { parseAddress } from '../capture/http/address.ts';
import { HttpClient } from '../capture/http/client.ts';
import type { Send } from '../execute/execute.ts';
import { Fault } from '../model/fault.ts';
import type { HeaderField } from '../model/header.ts';
import type { Operation } from '../model/operation.ts';
import type { Settings } from '../model/settings.ts';
import { type Pair, pairOf, type Side, sides } from '../model/side.ts';

/** Connections to both sides, and to legacy's twin where there is one. */
export interface Connections {
  readonly send: Pair<Send>;
  readonly twin: Send | undefined;
  readonly urls: Pair<string>;
  close(): void;
}

/** Opens what a run needs; nothing is sent yet. */
export function connect(settings: Settings, basePath: string, clock: () => number): Connections {
  const limits = { deadline: settings.deadline, maxBody: settings.maxBody };
  const clientOf = (text: string, side: Side): HttpClient =>
    new HttpClient(withBasePath(parseAddress(text, side), basePath), limits, clock);
  const clients = pairOf((side) => clientOf(settings.addresses[side], side));
  const twin = settings.twin === undefined ? undefined : clientOf(settings.twin, 'legacy');
  return {
    send: pairOf((side) => sending(clients[side], settings.headers[side])),
    twin: twin && sending(twin, settings.headers.legacy),
    urls: pairOf((side) => clients[side].address.url),
    close: () => {
      for (const client of [clients.legacy, clients.candidate, twin]) client?.close();
    },
  };
}

type Address = ReturnType<typeof parseAddress>;

/** An address that names a path of its own keeps it; else the document's server path is put before every target. */
function withBasePath(address: Address, basePath: string): Address {
  return address.basePath === '' ? { ...address, basePath, url: `${address.url}${basePath}` } : address;
}

function sending(client: HttpClient, added: readonly HeaderField[]): Send {
  if (added.length === 0) return (request) => client.send(request);
  return (request) =>
    client.send({ ...request, headers: [...withoutNames(request.headers, added), ...added] });
}

function withoutNames(
  fields: readonly HeaderField[],
  replaced: readonly HeaderField[],
): readonly HeaderField[] {
  const names = new Set(replaced.map(([name]) => name.toLowerCase()));
  return fields.filter(([name]) => !names.has(name.toLowerCase()));
}

const tries = 5;
const pause = 400;

/** Makes sure that both sides (or those that are asked) take connections before anything is sent; a fault names the one that does not. */
export async function requireReachable(
  settings: Settings,
  signal: AbortSignal,
  asked: readonly Side[] = sides,
): Promise<void> {
  for (const side of asked) {
    const address = parseAddress(settings.addresses[side], side);
    if (!(await takesConnections(address, signal)))
      throw new Fault(
        'side-unreachable',
        `${side} ${address.url} refused the connection (${tries} tries, ${(tries * pause) / 1000} s)`,
        {
          hint: `Start it, or pass --${side}. Nothing was sent to either side.`,
        },
      );
  }
}

async function takesConnections(address: Address, signal: AbortSignal): Promise<boolean> {
  const { connect: open } = await import('node:net');
  for (let tried = 0; tried < tries && !signal.aborted; tried += 1) {
    const opened = await new Promise<boolean>((resolve) => {
      const socket = open({ host: address.host, port: address.port, timeout: 2_000 });
      const settle = (result: boolean) => () => {
        socket.destroy();
        resolve(result);
      };
      socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
    });
    if (opened) return true;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Refuses to write to a host that is not this machine unless the user said so. */
export function requireLoopback(
  settings: Settings,
  operations: readonly Pick<Operation, 'method'>[],
  asked: readonly Side[] = sides,
): void {
  if (settings.allowRemote || operations.every(({ method }) => safeMethods.has(method))) return;
  for (const side of asked) {
    const address = parseAddress(settings.addresses[side], side);
    if (!address.loopback)
      throw new Fault(
        'side-not-loopback',
        `${side} ${address.url} is not this machine, and there are operations that write`,
      );
  }
}
