import type { Bijection } from '../classify/noise/bijection.ts';
import type { Steps } from '../execute/execute.ts';
import type { SentRequest } from '../model/scenario.ts';

/**
 * Takes in the identifiers that the scenario itself carried from one answer to a later request: where the requests
 * of the two sides differ, they differ by nothing but these.
 */
export function seedBijection(steps: Steps, bijection: Bijection, ids: Bijection): void {
  for (const { legacy, candidate } of steps) {
    if (
      legacy.request.target === candidate.request.target &&
      sameBytes(legacy.request.body, candidate.request.body)
    )
      continue;
    const [one, other] = [wordsOf(legacy.request), wordsOf(candidate.request)];
    if (one.length !== other.length) continue;
    for (const [at, word] of one.entries()) {
      const counterpart = other[at];
      if (counterpart === undefined || counterpart === word) continue;
      bijection.admit(word, counterpart);
      if (!/^\d+$/.test(word)) ids.admit(word, counterpart);
    }
  }
}

const longest = 65_536;

function wordsOf({ target, body }: SentRequest): readonly string[] {
  const text = `${decoded(target)} ${new TextDecoder('latin1').decode(body.subarray(0, longest))}`;
  return text.split(/[^\w-]+/);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
