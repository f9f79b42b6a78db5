import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { NoAnswer } from '../../model/observation.ts';
import type { Address } from './address.ts';
import { AnswerReader, type Reading } from './reader.ts';

/** How one request on a connection ended. */
export type Ending =
  | {
      readonly kind: 'read';
      readonly reading: Reading;
      readonly firstByteAt: number;
      readonly endedAt: number;
    }
  | {
      readonly kind: 'failed';
      readonly reason: NoAnswer['reason'];
      readonly message: string;
      readonly bytes: Uint8Array;
      readonly firstByteAt: number;
      readonly endedAt: number;
    };

/** What an exchange may cost. */
export interface Limits {
  /** Milliseconds for the whole exchange. */
  readonly deadline: number;
  /** Bytes of body kept; the rest is cut off. */
  readonly maxBody: number;
}

/** One connection to a side; carries one request at a time. */
export class Connection {
  readonly #socket: Socket;
  readonly #limits: Limits;
  readonly #clock: () => number;
  #settle: ((ending: Ending) => void) | undefined;
  #reader: AnswerReader | undefined;
  #timer: NodeJS.Timeout | undefined;
  #firstByteAt = -1;
  #open = true;
  /** Requests carried so far. */
  uses = 0;

  constructor(address: Address, limits: Limits, clock: () => number) {
    const { host, port } = address;
    this.#limits = limits;
    this.#clock = clock;
    this.#socket = address.secure
      ? connectSecure({ host, port, servername: host })
      : connectPlain({ host, port });
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (bytes) => this.#onData(bytes));
    this.#socket.on('error', (error: NodeJS.ErrnoException) =>
      this.#onEnd(reasonOf(error), error.message || (error.code ?? 'error')),
    );
    this.#socket.on('end', () => this.#onEnd('closed', 'the connection was closed before an answer'));
    this.#socket.on('close', () => this.#onEnd('closed', 'the connection was closed before an answer'));
  }

  /** Whether another request can be sent. */
  get usable(): boolean {
    return this.#open && this.#settle === undefined;
  }

  /** Sends the bytes of one request and reads the answer to it. */
  exchange(bytes: Uint8Array, method: string): Promise<Ending> {
    this.uses += 1;
    this.#firstByteAt = -1;
    this.#reader = new AnswerReader(method, this.#limits.maxBody);
    this.#startTimer();
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#socket.write(bytes);
    });
  }

  /** One timer for all exchanges, started afresh by each: it costs more to make one than to let it run on for nothing. */
  #startTimer(): void {
    if (this.#timer !== undefined) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#onTimeout(), this.#limits.deadline).unref();
  }

  /** Ends the connection at once. */
  destroy(): void {
    this.#open = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#socket.destroy();
  }

  #onData(bytes: Uint8Array): void {
    const reader = this.#reader;
    if (reader === undefined || this.#settle === undefined) {
      this.destroy();
      return;
    }
    if (this.#firstByteAt < 0) this.#firstByteAt = this.#clock();
    const progress = reader.feed(bytes);
    if (progress.kind === 'done') this.#finish(progress.reading);
    if (progress.kind === 'alien')
      this.#fail('not-http', 'the bytes that came are no HTTP answer', reader.rest());
  }

  #onEnd(reason: NoAnswer['reason'], message: string): void {
    this.#open = false;
    this.#socket.destroy();
    const reading = this.#reader?.end();
    if (reading === undefined) this.#fail(reason, message, this.#reader?.rest() ?? new Uint8Array(0));
    else this.#finish(reading);
  }

  #onTimeout(): void {
    if (this.#settle === undefined) return;
    this.#fail(
      'timeout',
      `no complete answer within ${this.#limits.deadline} ms`,
      this.#reader?.rest() ?? new Uint8Array(0),
    );
  }

  #finish(reading: Reading): void {
    if (!reading.reusable) this.destroy();
    this.#end({ kind: 'read', reading, firstByteAt: this.#firstByteAt, endedAt: this.#clock() });
  }

  #fail(reason: NoAnswer['reason'], message: string, bytes: Uint8Array): void {
    this.destroy();
    this.#end({
      kind: 'failed',
      reason,
      message,
      bytes: bytes.slice(0, 4_096),
      firstByteAt: this.#firstByteAt,
      endedAt: this.#clock(),
    });
  }

  #end(ending: Ending): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.#reader = undefined;
    settle?.(ending);
  }
}

function reasonOf(error: NodeJS.ErrnoException): NoAnswer['reason'] {
  if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return 'reset';
  if (
    error.code?.startsWith('ERR_SSL') ||
    error.code?.startsWith('ERR_TLS') ||
    /certificate|self.signed/i.test(error.message)
  )
    return 'tls';
  return 'refused';
}
