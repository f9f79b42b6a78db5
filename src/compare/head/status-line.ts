import type { Difference } from '../../model/difference.ts';
import type { Answer } from '../../model/observation.ts';
import type { Pair } from '../../model/side.ts';
import { wholeText } from '../fragment.ts';
import { headDifference } from './headers.ts';

/** Another status code. */
export function compareStatus({ legacy, candidate }: Pair<Answer>): Difference[] {
  if (legacy.status === candidate.status) return [];
  const codes = { legacy: wholeText(legacy.status), candidate: wholeText(candidate.status) };
  return [headDifference({ kind: 'status' }, ['status', 'status'], codes)];
}

/** Another reason phrase, which follows where the status is another one already. */
export function compareReason({ legacy, candidate }: Pair<Answer>): Difference[] {
  if (legacy.reason === candidate.reason) return [];
  const phrases = { legacy: wholeText(legacy.reason), candidate: wholeText(candidate.reason) };
  return [headDifference({ kind: 'reason' }, ['reason', 'spelling'], phrases)];
}

/** Another way to say where the body ends, or another version of HTTP. */
export function compareFraming({ legacy, candidate }: Pair<Answer>): Difference[] {
  const place = { kind: 'framing' } as const;
  const found: Difference[] = [];
  if (legacy.version !== candidate.version) {
    const versions = { legacy: wholeText(legacy.version), candidate: wholeText(candidate.version) };
    found.push(headDifference(place, ['framing', 'protocol'], versions));
  }
  if (legacy.framing !== candidate.framing) {
    const framings = { legacy: wholeText(legacy.framing), candidate: wholeText(candidate.framing) };
    found.push(headDifference(place, ['framing', 'spelling'], framings));
  }
  return found;
}
