import type { Recognition } from '../classify/recognise.ts';
import { type Difference, placeName } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import { escapeToken, pointerTokens, root } from '../model/pointer.ts';
import type { Case } from '../model/scenario.ts';
import type { Pair, Side } from '../model/side.ts';
import type { Violation } from '../model/violation.ts';
import { type Breaches, breachEvidence } from './breaches.ts';
import { type Chosen, foldHeaderName } from './chosen-keys.ts';
import { fingerprintOf } from './fingerprint.ts';
import { refusedPlace } from './refused-place.ts';
import type { Sighting } from './sighting.ts';

/** In which step something was seen, of which case, how it was answered, and what each side breaks. */
export interface SeenIn {
  readonly one: Case;
  readonly pair: Pair<Observation>;
  readonly step: number;
  readonly breaches: Breaches;
  readonly chosen: Chosen;
}

/** A difference whose cause is recognised, as a sighting. */
export function sightingOfDifference(
  difference: Difference,
  recognition: Recognition,
  seenIn: SeenIn,
): Sighting {
  const { one, step, breaches, chosen } = seenIn;
  const where = placeName(foldHeaderName(difference.place, chosen));
  const byRequest = difference.place.kind === 'status';
  const pointer = byRequest ? requestPointer(seenIn) : difference.pattern;
  const keyword = byRequest && one.validity.kind === 'invalid' ? one.validity.keyword : undefined;
  return {
    fingerprint: fingerprintOf({
      cause: recognition.cause,
      operation: one.operation,
      where,
      pointer,
      keyword,
    }),
    keyword,
    cause: recognition.cause,
    severity: recognition.severity,
    level: difference.level,
    side: 'both',
    operation: one.operation,
    where,
    pointer,
    at: byRequest ? pointer : difference.pointer,
    step,
    confidence: recognition.confidence,
    evidence: [...recognition.evidence, ...breachEvidence(difference, breaches)],
    alternatives: recognition.alternatives,
    difference,
    violation: undefined,
  };
}

/** A violation of one side, as a sighting. */
export function sightingOfViolation(
  violation: Violation,
  side: Side,
  { one, step }: Pick<SeenIn, 'one' | 'step'>,
): Sighting {
  const where = placeName(violation.place);
  return {
    fingerprint: fingerprintOf({
      cause: 'contract-breach',
      operation: one.operation,
      where,
      pointer: violation.pattern,
      keyword: violation.keyword,
    }),
    keyword: violation.keyword,
    cause: 'contract-breach',
    severity: 'breaking',
    level: 'violation',
    side,
    operation: one.operation,
    where,
    pointer: violation.pattern,
    at: violation.pointer,
    step,
    confidence: 'certain',
    evidence: [violation.explanation],
    alternatives: [],
    difference: undefined,
    violation,
  };
}

/**
 * Where in the request the constraint stands that the case breaks: `/body/score`, `/query/limit`; for a valid case, what
 * the side that refuses it points at, if anything.
 */
function requestPointer({ one: { validity }, pair, chosen: { names } }: SeenIn): string {
  const place = validity.kind === 'valid' ? refusedPlace(pair) : validity.pointer;
  if (validity.kind === 'valid' && place === root) return '';
  const where = validity.kind === 'valid' ? 'body' : validity.where;
  const tokens = pointerTokens(place).map((token) =>
    /^\d+$/.test(token) || names.madeUp.has(token) ? '*' : token,
  );
  if (validity.kind === 'invalid' && inventsKey(validity.keyword) && tokens.length > 0)
    tokens[tokens.length - 1] = '*';
  return [`/${where.replaceAll(' ', '/')}`, ...tokens.map(escapeToken)].join('/');
}

/** A constraint that is broken by a key which the case makes up. */
function inventsKey(keyword: string): boolean {
  return /^(additionalProperties|unevaluatedProperties|propertyNames|patternProperties)$/.test(keyword);
}
