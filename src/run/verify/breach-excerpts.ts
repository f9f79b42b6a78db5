import type { Difference, Fragment, Place } from '../../model/difference.ts';
import { headerValue } from '../../model/header.ts';
import { NOWHERE } from '../../model/json.ts';
import type { Outcome } from '../../model/observation.ts';
import { type JsonPointer, pointer, pointerTokens } from '../../model/pointer.ts';
import type { Excerpt } from '../../model/report.ts';
import { type Pair, pairOf } from '../../model/side.ts';
import type { Violation } from '../../model/violation.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { resolvePointer } from '../../wire/resolve-pointer.ts';
import { encodeText } from '../../wire/text.ts';
import { excerptsOf } from '../excerpt.ts';

/** What stands on both sides at the place that one of them breaks. */
export function breachExcerpts(violation: Violation, outcomes: Pair<Outcome>): Pair<Excerpt> {
  const { place, pointer: at, pattern } = violation;
  const difference: Difference = {
    fact: 'presence',
    level: 'violation',
    place,
    pointer: at,
    pattern,
    ...pairOf((side) => fragmentAt(place, at, outcomes[side])),
    follows: undefined,
    more: 0,
  };
  return excerptsOf(difference, outcomes);
}

function fragmentAt(place: Place, at: JsonPointer, outcome: Outcome): Fragment {
  if (outcome.kind === 'no-answer') return textFragment(`no answer: ${outcome.message}`);
  switch (place.kind) {
    case 'status':
      return textFragment(outcome.status);
    case 'header': {
      const value = headerValue(outcome.headers, place.name);
      return value === undefined ? absentAt(0) : textFragment(value);
    }
    case 'body':
      return bodyFragment(outcome.body, at);
    case 'reason':
    case 'framing':
    case 'protocol':
    case 'trailer':
    case 'store':
      return textFragment(`${outcome.version} ${outcome.status} ${outcome.reason}`);
  }
}

function bodyFragment(body: Uint8Array, at: JsonPointer): Fragment {
  const { root } = parseJson(body);
  const json = resolvePointer(root, at);
  if (json !== undefined && json.start !== NOWHERE) {
    const span = { start: json.start, end: json.end };
    return { kind: 'text', bytes: body.subarray(json.start, json.end), span, json };
  }
  const above = resolvePointer(root, parentOf(at));
  return absentAt(above === undefined ? body.length : above.end - 1);
}

function parentOf(at: JsonPointer): JsonPointer {
  return pointerTokens(at).length === 0 ? at : pointer(at.slice(0, at.lastIndexOf('/')));
}

function textFragment(text: string): Fragment {
  const bytes = encodeText(text);
  return { kind: 'text', bytes, span: { start: 0, end: bytes.length }, json: undefined };
}

function absentAt(offset: number): Fragment {
  return { kind: 'absent', span: { start: offset, end: offset } };
}
