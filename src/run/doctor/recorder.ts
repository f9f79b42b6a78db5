import type { Send } from '../../execute/execute.ts';
import type { Answer } from '../../model/observation.ts';
import type { OperationKey } from '../../model/operation.ts';
import type { Route } from '../recorded/routes.ts';

/** An answer of legacy, and what it answered. */
export interface Recorded {
  readonly operation: OperationKey;
  readonly answer: Answer;
}

/** Bytes of bodies that are kept; what comes after them is not recorded. */
const mostBytes = 32_000_000;

/** Keeps legacy's answers, to know beforehand which drifts can show. */
export class Recorder {
  readonly answers: Recorded[] = [];
  #bytes = 0;

  /** The same sending, with every answer kept. */
  listening(send: Send, route: Route): Send {
    return async (request) => {
      const exchange = await send(request);
      const operation = route(request.method, request.target);
      const { outcome } = exchange;
      if (operation !== undefined && outcome.kind === 'answer' && this.#bytes < mostBytes) {
        this.#bytes += outcome.body.length + 500;
        this.answers.push({ operation, answer: outcome });
      }
      return exchange;
    };
  }
}
