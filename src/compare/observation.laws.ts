import type { Difference } from '../model/difference.ts';
import type { HeaderField } from '../model/header.ts';
import type { Answer, Observation } from '../model/observation.ts';
import type { Pair, Side } from '../model/side.ts';
import type { Comparison } from './comparison.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An observation of a plain answer, `200 OK` with a JSON body unless said otherwise. */
export function observed(side: Side, body: string | Uint8Array, said: Partial<Answer> = {}): Observation {
  return {
    side,
    request: {
      method: 'GET',
      target: '/comments/c1',
      headers: [['Host', side === 'legacy' ? '127.0.0.1:8001' : '127.0.0.1:8002']],
      body: new Uint8Array(),
    },
    outcome: {
      kind: 'answer',
      status: '200',
      reason: 'OK',
      version: 'HTTP/1.1',
      headers: [['Content-Type', 'application/json']],
      trailers: [],
      framing: 'content-length',
      body: typeof body === 'string' ? encoder.encode(body) : body,
      truncated: false,
      flaws: [],
      timing: { sentAt: 0, firstByte: 0, total: 0 },
      ...said,
    },
    effects: [],
  };
}

/** Two observations of JSON bodies. */
export function bodies(legacy: string | Uint8Array, candidate: string | Uint8Array): Pair<Observation> {
  return { legacy: observed('legacy', legacy), candidate: observed('candidate', candidate) };
}

/** Two observations that have nothing but these fields besides an empty object. */
export function heads(legacy: readonly HeaderField[], candidate: readonly HeaderField[]): Pair<Observation> {
  return {
    legacy: observed('legacy', '{}', { headers: legacy }),
    candidate: observed('candidate', '{}', { headers: candidate }),
  };
}

/** Each difference in a line: fact, where, pointer, both fragments, what it follows. */
export function lines({ differences }: Comparison): readonly string[] {
  return differences.map(line);
}

/** One difference in a line. */
export function line(difference: Difference): string {
  const { fact, place, pointer, legacy, candidate, follows } = difference;
  const where =
    place.kind === 'header' || place.kind === 'trailer'
      ? `${place.name}${pointer}`
      : `${place.kind}${pointer}`;
  const origin = follows === undefined ? '' : ` (follows ${follows})`;
  return `${fact} ${where}: ${shown(legacy)} | ${shown(candidate)}${origin}`;
}

/** A difference as what must not change when sides are swapped, but for the fragments, which change places. */
export function swappedDifference(difference: Difference): Difference {
  return { ...difference, legacy: difference.candidate, candidate: difference.legacy };
}

function shown(fragment: Difference['legacy']): string {
  return fragment.kind === 'absent' ? 'absent' : decoder.decode(fragment.bytes);
}
