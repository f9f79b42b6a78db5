import { headerValue } from '../model/header.ts';
import { type Json, jsonString } from '../model/json.ts';
import type { Answer, Observation } from '../model/observation.ts';
import type { Case, CaseBody, Hole, SentRequest, TakePlace, Template } from '../model/scenario.ts';
import { knownJson } from '../wire/known-json.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { encodeText } from '../wire/text.ts';
import { partOfUrl } from '../wire/url-part.ts';
import { writeJson } from '../wire/write-json.ts';

/** The request that a case makes for one side, every hole filled from that side's earlier observations. */
export function fillCase(one: Case, earlier: readonly Observation[]): SentRequest {
  return {
    method: one.method,
    target: fillTemplate(one.target, earlier),
    headers: one.headers.map(({ name, value }) => [name, fillTemplate(value, earlier)]),
    body: fillBody(one.body, earlier),
  };
}

/** The text of a template, every hole filled. */
export function fillTemplate(template: Template, earlier: readonly Observation[]): string {
  const [only] = template;
  if (template.length === 1 && typeof only === 'string') return only;
  return template.map((piece) => (typeof piece === 'string' ? piece : fillHole(piece, earlier))).join('');
}

const noBytes = new Uint8Array(0);

function fillBody(body: CaseBody, earlier: readonly Observation[]): Uint8Array {
  switch (body.kind) {
    case 'none':
      return noBytes;
    case 'text':
      return encodeText(fillTemplate(body.text, earlier));
    case 'bytes':
      return body.bytes;
  }
}

function fillHole(hole: Hole, earlier: readonly Observation[]): string {
  const outcome = earlier[hole.take.step]?.outcome;
  const taken = outcome?.kind === 'answer' ? taking(hole, outcome) : undefined;
  if (taken === undefined) return hole.otherwise;
  if (hole.encoding === 'json') return writeJson(taken);
  const text = plainText(taken);
  const isWritten =
    outcome?.kind === 'answer' && placeTaken(hole, outcome)?.part !== undefined && hole.encoding !== 'raw';
  if (isWritten && /^[\x21-\x7e]*$/.test(text)) return text;
  return hole.encoding === 'raw' ? text.replace(/[\r\n\0]/g, '') : percentEncoded(text);
}

/** The text that a hole takes from a side's earlier observations, or undefined when there is none. */
export function takenText(hole: Hole, earlier: readonly Observation[]): string | undefined {
  const outcome = earlier[hole.take.step]?.outcome;
  const taken = outcome?.kind === 'answer' ? taking(hole, outcome) : undefined;
  return taken && plainText(taken);
}

/** The place that the value is taken from: the first that has something in this answer. */
export function placeTaken({ take }: Hole, answer: Answer): TakePlace | undefined {
  if (take.or === undefined) return take;
  return [take, ...take.or].find((place) => at(place, answer) !== undefined);
}

function taking(hole: Hole, answer: Answer): Json | undefined {
  const place = placeTaken(hole, answer);
  return place && at(place, answer);
}

function at(place: TakePlace, answer: Answer): Json | undefined {
  const whole =
    place.kind === 'response body'
      ? resolvePointer(knownJson(answer.body).root, place.pointer)
      : textNode(headerValue(answer.headers, place.name));
  if (place.part === undefined || whole?.kind !== 'string') return whole;
  return textNode(partOfUrl(whole.value, place.part));
}

function textNode(value: string | undefined): Json | undefined {
  return value === undefined ? undefined : jsonString(value);
}

function plainText(json: Json): string {
  if (json.kind === 'string') return json.value;
  return json.kind === 'number' ? json.lexeme : writeJson(json);
}

/** Everything but unreserved characters percent-encoded (RFC 3986, 2.3); lone surrogates as their three bytes. */
function percentEncoded(text: string): string {
  if (/^[A-Za-z0-9._~-]*$/.test(text)) return text;
  return [...encodeText(text)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9._~-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
