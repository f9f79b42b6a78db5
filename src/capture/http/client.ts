import type { Answer, Exchange, NoAnswer, Outcome, Timing } from '../../model/observation.ts';
import type { SentRequest } from '../../model/scenario.ts';
import type { Address } from './address.ts';
import { decodeBody } from './coding.ts';
import { Connection, type Ending, type Limits } from './connection.ts';
import { completeRequest, requestBytes } from './request.ts';

/** HTTP/1.1 to one side over its own connections; what comes back is kept to the byte, whatever it is. */
export class HttpClient {
  readonly address: Address;
  readonly #limits: Limits;
  readonly #clock: () => number;
  readonly #idle: Connection[] = [];
  readonly #busy = new Set<Connection>();

  /** `clock` gives milliseconds since the start of the run. */
  constructor(address: Address, limits: Limits, clock: () => number) {
    this.address = address;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** One exchange. Redirects are not followed; a connection that the side closed while idle is replaced once. */
  async send(request: SentRequest): Promise<Exchange> {
    const complete = completeRequest(request, this.address);
    const bytes = requestBytes(complete);
    const sentAt = this.#clock();
    let [ending, reused] = await this.#exchange(bytes, request.method);
    if (reused && isStale(ending)) [ending] = await this.#exchange(bytes, request.method);
    const timing = {
      sentAt,
      firstByte: Math.max(0, ending.firstByteAt - sentAt),
      total: ending.endedAt - sentAt,
    };
    return { request: complete, outcome: this.#outcome(ending, timing) };
  }

  /** Ends every connection. */
  close(): void {
    for (const connection of [...this.#idle, ...this.#busy]) connection.destroy();
    this.#idle.length = 0;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async #exchange(bytes: Uint8Array, method: string): Promise<readonly [Ending, boolean]> {
    const connection = this.#connection();
    const reused = connection.uses > 0;
    this.#busy.add(connection);
    const ending = await connection.exchange(bytes, method);
    this.#busy.delete(connection);
    if (connection.usable) this.#idle.push(connection);
    return [ending, reused];
  }

  #connection(): Connection {
    for (;;) {
      const idle = this.#idle.pop();
      if (idle === undefined) return new Connection(this.address, this.#limits, this.#clock);
      if (idle.usable) return idle;
    }
  }

  #outcome(ending: Ending, timing: Timing): Outcome {
    if (ending.kind === 'failed') return noAnswer(ending, timing);
    const { head, framing, trailers, body, truncated, flaws } = ending.reading;
    const decoded = decodeBody(head.headers, body, this.#limits.maxBody);
    const answer: Answer = {
      kind: 'answer',
      ...head,
      framing,
      trailers,
      body: decoded.body,
      truncated: truncated || decoded.truncated,
      flaws: decoded.flaws.length === 0 ? flaws : [...flaws, ...decoded.flaws],
      timing,
    };
    return answer;
  }
}

function noAnswer(ending: Extract<Ending, { kind: 'failed' }>, timing: Timing): NoAnswer {
  return { kind: 'no-answer', reason: ending.reason, message: ending.message, bytes: ending.bytes, timing };
}

/** A reused connection that ended before a single byte: the side had let it go. */
function isStale(ending: Ending): boolean {
  return (
    ending.kind === 'failed' &&
    ending.firstByteAt < 0 &&
    (ending.reason === 'closed' || ending.reason === 'reset')
  );
}
