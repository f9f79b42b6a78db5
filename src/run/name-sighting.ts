import type { Recognition } from '../classify/recognise.ts';
import { type Difference, placeName } from '../model/difference.ts';
import { escapeToken, pointerTokens } from '../model/pointer.ts';
import type { Case, Validity } from '../model/scenario.ts';
import type { Side } from '../model/side.ts';
import type { Violation } from '../model/violation.ts';
import { type Breaches, breachEvidence } from './breaches.ts';
import { type Chosen, foldHeaderName } from './chosen-keys.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Sighting } from './sighting.ts';

/** In which step something was seen, of which case, with what each side breaks. */
export interface SeenIn {
  readonly one: Case;
  readonly step: number;
  readonly breaches: Breaches;
  readonly chosen: Chosen;
}

/** A difference whose cause is recognised, as a sighting. */
export function sightingOfDifference(
  difference: Difference,
  recognition: Recognition,
  { one, step, breaches, chosen }: SeenIn,
): Sighting {
  const where = placeName(foldHeaderName(difference.place, chosen));
  const byRequest = difference.place.kind === 'status';
  const pointer = byRequest ? requestPointer(one.validity, chosen) : difference.pattern;
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

/** Where in the request the constraint stands that the case breaks: `/body/score`, `/query/limit`; empty for valid cases. */
function requestPointer(validity: Validity, { names }: Chosen): string {
  if (validity.kind === 'valid') return '';
  const tokens = pointerTokens(validity.pointer).map((token) =>
    /^\d+$/.test(token) || names.madeUp.has(token) ? '*' : token,
  );
  if (inventsKey(validity.keyword) && tokens.length > 0) tokens[tokens.length - 1] = '*';
  return [`/${validity.where.replaceAll(' ', '/')}`, ...tokens.map(escapeToken)].join('/');
}

/** A constraint that is broken by a key which the case makes up. */
function inventsKey(keyword: string): boolean {
  return /^(additionalProperties|unevaluatedProperties|propertyNames|patternProperties)$/.test(keyword);
}
