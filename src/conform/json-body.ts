import type { Span } from '../model/json.ts';
import type { Violation } from '../model/violation.ts';
import type { JsonFlaw } from '../wire/json-flaw.ts';
import { knownJson } from '../wire/known-json.ts';
import { decodeText } from '../wire/text.ts';
import { type Declared, mediaSource, type ValidateWith } from './declared.ts';
import { breachViolation, schemaViolations } from './violations.ts';

/** Flaws of one text that are told of. */
const mostFlaws = 10;

/** Bytes of a part that are decoded in order to quote it. */
const mostQuoted = 512;

/** The ways in which a body is no JSON, or breaks its schema. */
export function jsonViolations(
  bytes: Uint8Array,
  declared: Declared,
  validate: ValidateWith,
): readonly Violation[] {
  const { root, flaws } = knownJson(bytes);
  const invalid = flaws.filter((flaw) => flaw.severity === 'invalid').slice(0, mostFlaws);
  const told = invalid.map((flaw) => flawViolation(bytes, flaw, declared));
  const { schema } = declared.media;
  const isWhole = flaws.every((flaw) => flaw.severity !== 'limit' && flaw.kind !== 'truncated');
  if (root === undefined || schema === undefined || !isWhole) return told;
  const textOf = (part: Span): string => quoted(bytes, part);
  const judged = { place: { kind: 'body' }, set: schema.set, json: root, textOf } as const;
  return [...told, ...schemaViolations(judged, validate(schema)(root, bytes))];
}

function flawViolation(bytes: Uint8Array, flaw: JsonFlaw, declared: Declared): Violation {
  const { start, end } = flaw.span;
  return breachViolation({
    place: { kind: 'body' },
    keyword: 'json',
    source: mediaSource(declared),
    text: quoted(bytes, { start, end: Math.max(end, start + 1) }),
    explanation: `${flaw.message} (at byte ${start.toLocaleString('en-US')})`,
  });
}

function quoted(bytes: Uint8Array, { start, end }: Span): string {
  return decodeText(bytes.subarray(start, Math.min(end, start + mostQuoted)));
}
