import type { Difference } from '../model/difference.ts';
import type { HeaderField } from '../model/header.ts';
import type { Answer, Observation } from '../model/observation.ts';
import { root } from '../model/pointer.ts';
import type { Pair } from '../model/side.ts';
import type { Body } from './body/body.ts';
import { compareBodies } from './body/compare-body.ts';
import { contentTypeOf } from './body/format.ts';
import { equalBytes } from './bytes.ts';
import type { Comparison } from './comparison.ts';
import { alike } from './comparison.ts';
import { markConsequences } from './follows.ts';
import { absentAt, bytesAt } from './fragment.ts';
import { compareFields, headDifference } from './head/headers.ts';
import { isIdentity } from './head/identity.ts';
import { compareFailures, compareProtocol } from './head/protocol.ts';
import { compareFraming, compareReason, compareStatus } from './head/status-line.ts';
import type { CompareOptions } from './options.ts';
import { ownAddressTest } from './own-address.ts';

/**
 * Everything in which two observations of one request differ, never only the first; consequences are marked with what
 * they follow from. Swapping the sides swaps the fragments and nothing else.
 */
export function compareObservations(pair: Pair<Observation>, options: CompareOptions = {}): Comparison {
  const legacy = pair.legacy.outcome;
  const candidate = pair.candidate.outcome;
  if (legacy.kind === 'no-answer' || candidate.kind === 'no-answer') {
    const differences = compareFailures({ legacy, candidate });
    return { differences, noted: [], equal: differences.length === 0 };
  }
  const answers = { legacy, candidate };
  if (isSameAnswer(answers)) return alike;
  const isOwnAddress = ownAddressTest(pair);
  const noted: Difference[] = [];
  const others: Difference[] = [];
  for (const found of [compareHeads(answers), compareContents(answers, options)]) {
    for (const each of found) (isIdentity(each) || isOwnAddress(each) ? noted : others).push(each);
  }
  const differences = markConsequences(others, answers);
  return { differences, noted, equal: differences.length === 0 };
}

function compareHeads(answers: Pair<Answer>): Difference[] {
  const { legacy, candidate } = answers;
  return [
    ...compareProtocol(answers),
    ...compareStatus(answers),
    ...compareReason(answers),
    ...compareFraming(answers),
    ...compareFields({ legacy: legacy.headers, candidate: candidate.headers }, 'header').filter(isNoBoundary),
    ...compareFields({ legacy: legacy.trailers, candidate: candidate.trailers }, 'trailer'),
  ];
}

function compareContents({ legacy, candidate }: Pair<Answer>, options: CompareOptions): Difference[] {
  const bodyOf = (answer: Answer): Body => ({
    bytes: answer.body,
    contentType: contentTypeOf(answer),
    place: { kind: 'body' },
    base: root,
  });
  const bodies = { legacy: bodyOf(legacy), candidate: bodyOf(candidate) };
  const found = compareBodies(bodies, options);
  if (legacy.truncated === candidate.truncated) return found;
  const cut = headDifference({ kind: 'body' }, ['too-large', 'shape'], {
    legacy: endOf(legacy),
    candidate: endOf(candidate),
  });
  // What one side was not asked for any more says nothing about it.
  return [cut, ...found.map((difference) => ({ ...difference, follows: 'response body' }))];
}

/** Whether the difference is not in the string that parts a multipart body, which is drawn anew for each. */
function isNoBoundary({ place, pointer }: Difference): boolean {
  return place.kind !== 'header' || place.name !== 'Content-Type' || pointer !== '/boundary';
}

/** Where the body ends, or where it was cut. */
function endOf({ body, truncated }: Answer): Difference['legacy'] {
  return truncated
    ? bytesAt(body, { start: Math.max(body.length - 16, 0), end: body.length })
    : absentAt(body.length);
}

/** Whether both answers are the same bytes, but for the clock. */
function isSameAnswer({ legacy, candidate }: Pair<Answer>): boolean {
  return (
    legacy.status === candidate.status &&
    legacy.reason === candidate.reason &&
    legacy.version === candidate.version &&
    legacy.framing === candidate.framing &&
    legacy.truncated === candidate.truncated &&
    legacy.flaws.length === 0 &&
    candidate.flaws.length === 0 &&
    isSameHead(legacy.headers, candidate.headers) &&
    isSameHead(legacy.trailers, candidate.trailers) &&
    equalBytes(legacy.body, candidate.body)
  );
}

function isSameHead(legacy: readonly HeaderField[], candidate: readonly HeaderField[]): boolean {
  if (legacy.length !== candidate.length) return false;
  return legacy.every(([name, value], at) => {
    const other = candidate[at];
    return other !== undefined && other[0] === name && other[1] === value;
  });
}
