import { executeAlone, executeScenario, type Send, type Steps } from '../execute/execute.ts';
import { Fault } from '../model/fault.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings.ts';
import { type Pair, pairOf, type Side } from '../model/side.ts';
import type { Replay } from './confirm.ts';
import type { Connections } from './sides.ts';

/** What a sender works with. */
export interface SenderInput {
  readonly connections: Connections;
  readonly settings: Pick<Settings, 'failuresInARow'>;
  readonly signal: AbortSignal;
  /** Hears of every request, set-up, replays and the twin's included. */
  readonly requested: () => void;
}

/** Sends a campaign's scenarios, and sees when nothing more is to be sent: the user ended it, or a side is gone. */
export class Sender {
  readonly #input: SenderInput;
  readonly #send: Pair<Send>;
  readonly #twin: Send | undefined;
  readonly #failures: Record<Side, number> = { legacy: 0, candidate: 0 };
  #fault: Fault | undefined;

  constructor(input: SenderInput) {
    this.#input = input;
    const { send, twin } = input.connections;
    this.#send = pairOf((side) => this.#watched(send[side], side));
    this.#twin = twin && this.#watched(twin, 'legacy');
  }

  /** The fault that ended the campaign early, if one did. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Whether nothing more is to be sent. */
  get isOver(): boolean {
    return this.#input.signal.aborted || this.#fault !== undefined;
  }

  /** Sends a scenario to both sides; the request of one of them leaves first. */
  send(scenario: Scenario, first: Side = 'legacy'): Promise<Steps> {
    return executeScenario(scenario, this.#send, first);
  }

  /** Sends it to the twin too, where there is one. */
  async replay(scenario: Scenario): ReturnType<Replay> {
    const twin = this.#twin === undefined ? undefined : executeAlone(scenario, this.#twin, 'legacy');
    const steps = await this.send(scenario);
    return { steps, twin: await twin };
  }

  /** Counts requests, and failures in a row: a side that is gone ends the campaign. */
  #watched(send: Send, side: Side): Send {
    return async (request) => {
      this.#input.requested();
      const exchange = await send(request);
      const { outcome } = exchange;
      this.#failures[side] = outcome.kind === 'no-answer' ? this.#failures[side] + 1 : 0;
      if (outcome.kind === 'no-answer') this.#endIfGone(side, outcome.message);
      return exchange;
    };
  }

  #endIfGone(side: Side, message: string): void {
    const { connections, settings } = this.#input;
    if (this.isOver || this.#failures[side] < settings.failuresInARow) return;
    this.#fault = new Fault(
      'side-failing',
      `${side} ${connections.urls[side]} gave no answer ${this.#failures[side]} times running: ${message}`,
    );
  }
}
