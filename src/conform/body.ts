import { headerValue } from '../model/header.ts';
import type { Answer } from '../model/observation.ts';
import type { ResponseSpec } from '../model/operation.ts';
import type { Violation } from '../model/violation.ts';
import { contentSource, type ValidateWith } from './declared.ts';
import { jsonViolations } from './json-body.ts';
import { isJsonType, pickMediaType } from './pick-response.ts';
import { textViolations } from './text-body.ts';
import { breachViolation } from './violations.ts';

/** The ways in which the body of an answer, and its Content-Type, break the response that the document declares. */
export function bodyViolations(
  answer: Answer,
  response: ResponseSpec,
  validate: ValidateWith,
): readonly Violation[] {
  // A response without `content` says nothing about its body.
  if (response.content.length === 0) return [];
  const contentType = headerValue(answer.headers, 'content-type');
  if (answer.body.length === 0 && contentType === undefined) return [absentBody(response)];
  const media = contentType === undefined ? undefined : pickMediaType(response, contentType);
  if (contentType === undefined || media === undefined) return [undeclaredType(contentType, response)];
  // What was cut cannot be judged; that it was is told elsewhere.
  if (answer.truncated) return [];
  const declared = { media, response, contentType };
  if (isJsonType(contentType)) return jsonViolations(answer.body, declared, validate);
  return textViolations(answer.body, declared, validate);
}

function absentBody(response: ResponseSpec): Violation {
  return breachViolation({
    place: { kind: 'body' },
    keyword: 'content-type',
    source: contentSource(response),
    text: '',
    explanation: `there is no body; the document declares ${typesOf(response)}`,
  });
}

function undeclaredType(contentType: string | undefined, response: ResponseSpec): Violation {
  const declares = `the document declares ${typesOf(response)}`;
  return breachViolation({
    place: { kind: 'header', name: 'Content-Type' },
    keyword: 'content-type',
    source: contentSource(response),
    text: contentType ?? '',
    explanation: contentType === undefined ? `the body has no Content-Type; ${declares}` : declares,
  });
}

function typesOf(response: ResponseSpec): string {
  return response.content.map((media) => media.type).join(', ');
}
