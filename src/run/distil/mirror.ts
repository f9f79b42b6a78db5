import type { Send } from '../../execute/execute.ts';
import type { Exchange } from '../../model/observation.ts';
import type { Pair } from '../../model/side.ts';

/**
 * Both sides played by legacy alone: of each two requests, which leave one right after the other, the first is sent, and what
 * comes back is the answer to both.
 */
export function mirrored(send: Send): Pair<Send> {
  let shared: Promise<Exchange> | undefined;
  const either: Send = (request) => {
    const second = shared;
    shared = second === undefined ? send(request) : undefined;
    return second ?? shared ?? send(request);
  };
  return { legacy: (request) => either(request), candidate: (request) => either(request) };
}
