import type { Send } from '../../execute/execute.ts';
import type { Exchange } from '../../model/observation.ts';
import type { SentRequest } from '../../model/scenario.ts';
import { type Pair, type Side, swapped } from '../../model/side.ts';

type Waiting = Map<string, Promise<Exchange>[]>;

/** Both sides played by legacy alone: whichever asks first is answered by legacy, and the other side gets the same when it asks the same. */
export function mirrored(send: Send): Pair<Send> {
  const waiting: Pair<Waiting> = { legacy: new Map(), candidate: new Map() };
  const sideOf = (side: Side): Send => {
    const [mine, others] = [waiting[side], swapped(waiting)[side]];
    return (request) => {
      const key = keyOf(request);
      const known = mine.get(key)?.shift();
      if (known !== undefined) {
        if (mine.get(key)?.length === 0) mine.delete(key);
        return known;
      }
      const asked = send(request);
      others.set(key, [...(others.get(key) ?? []), asked]);
      return asked;
    };
  };
  return { legacy: sideOf('legacy'), candidate: sideOf('candidate') };
}

function keyOf({ method, target, headers, body }: SentRequest): string {
  return JSON.stringify([method, target, headers, Buffer.from(body).toString('latin1')]);
}
