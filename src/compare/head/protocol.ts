import type { Difference, Fragment } from '../../model/difference.ts';
import type { Answer, NoAnswer, Outcome, ProtocolFlaw } from '../../model/observation.ts';
import type { Pair } from '../../model/side.ts';
import { absentAt, bytesAt, wholeText } from '../fragment.ts';
import { headDifference } from './headers.ts';

const place = { kind: 'protocol' } as const;

/** The flaws that a strict parser refuses on one side and not on the other, by kind, each with the bytes that came. */
export function compareProtocol({ legacy, candidate }: Pair<Answer>): Difference[] {
  if (legacy.flaws.length === 0 && candidate.flaws.length === 0) return [];
  const left = byKind(legacy);
  const right = byKind(candidate);
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((kind) => {
    const one = left.get(kind);
    const other = right.get(kind);
    if (one !== undefined && other !== undefined) return [];
    return [
      headDifference(place, ['protocol', 'protocol'], {
        legacy: flawFragment(one),
        candidate: flawFragment(other),
      }),
    ];
  });
}

/** One side without an answer, or both without one for different reasons. */
export function compareFailures({ legacy, candidate }: Pair<Outcome>): Difference[] {
  const left = failureOf(legacy);
  const right = failureOf(candidate);
  if (left?.reason === right?.reason) return [];
  return [
    headDifference(place, ['no-answer', 'protocol'], {
      legacy: failureFragment(legacy),
      candidate: failureFragment(candidate),
    }),
  ];
}

function byKind({ flaws }: Answer): ReadonlyMap<string, ProtocolFlaw> {
  return new Map(flaws.toReversed().map((flaw) => [flaw.kind, flaw]));
}

function flawFragment(flaw: ProtocolFlaw | undefined): Fragment {
  if (flaw === undefined) return absentAt(0);
  return flaw.bytes.length > 0
    ? bytesAt(flaw.bytes, { start: 0, end: flaw.bytes.length })
    : wholeText(`${flaw.kind}: ${flaw.message}`);
}

function failureOf(outcome: Outcome): NoAnswer | undefined {
  return outcome.kind === 'no-answer' ? outcome : undefined;
}

const shownBytes = 4096;

/** What came: the first line of an answer, the beginning of what is none, or the reason why there is nothing. */
function failureFragment(outcome: Outcome): Fragment {
  if (outcome.kind === 'answer') {
    return wholeText(`${outcome.version} ${outcome.status} ${outcome.reason}`.trimEnd());
  }
  const { bytes, reason } = outcome;
  return bytes.length > 0
    ? bytesAt(bytes, { start: 0, end: Math.min(bytes.length, shownBytes) })
    : wholeText(reason);
}
