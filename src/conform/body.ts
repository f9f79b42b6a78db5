import { headerValue } from '../model/header.ts';
import { jsonString } from '../model/json.ts';
import type { Answer } from '../model/observation.ts';
import type { MediaType, ResponseSpec } from '../model/operation.ts';
import { pointerTo } from '../model/pointer.ts';
import type { SchemaRef, Validate } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';
import { mediaTypeOf, mediaTypeParameter } from '../wire/header/media-type.ts';
import type { JsonFlaw } from '../wire/json-flaw.ts';
import { parseJson } from '../wire/parse-json.ts';
import { decodeText } from '../wire/text.ts';
import { isJsonType, pickMediaType } from './pick-response.ts';
import { breachViolation, schemaViolations } from './violations.ts';

type ValidateWith = (schema: SchemaRef) => Validate;

const body = { kind: 'body' } as const;

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
  if (isJsonType(contentType)) return jsonViolations(answer.body, { media, response }, validate);
  return textViolations(answer.body, { media, response, contentType }, validate);
}

interface Declared {
  readonly media: MediaType;
  readonly response: ResponseSpec;
}

/** Flaws of one text that are told of. */
const mostFlaws = 10;

function jsonViolations(bytes: Uint8Array, declared: Declared, validate: ValidateWith): readonly Violation[] {
  const { root, flaws } = parseJson(bytes);
  const invalid = flaws.filter((flaw) => flaw.severity === 'invalid').slice(0, mostFlaws);
  const told = invalid.map((flaw) => flawViolation(bytes, flaw, declared));
  const { schema } = declared.media;
  const isWhole = flaws.every((flaw) => flaw.severity !== 'limit' && flaw.kind !== 'truncated');
  if (root === undefined || schema === undefined || !isWhole) return told;
  const textOf = (part: { readonly start: number; readonly end: number }): string =>
    decodeText(bytes.subarray(part.start, Math.min(part.end, part.start + 512)));
  const judged = { place: body, set: schema.set, json: root, textOf };
  return [...told, ...schemaViolations(judged, validate(schema)(root))];
}

function flawViolation(bytes: Uint8Array, flaw: JsonFlaw, { media, response }: Declared): Violation {
  const end = Math.max(flaw.span.end, flaw.span.start + 1);
  return breachViolation({
    place: body,
    keyword: 'json',
    source: mediaSource(response, media),
    text: decodeText(bytes.subarray(flaw.span.start, Math.min(end, flaw.span.start + 512))),
    explanation: `${flaw.message} (at byte ${flaw.span.start.toLocaleString('en-US')})`,
  });
}

interface DeclaredText extends Declared {
  readonly contentType: string;
}

function textViolations(
  bytes: Uint8Array,
  declared: DeclaredText,
  validate: ValidateWith,
): readonly Violation[] {
  const { contentType, media, response } = declared;
  const charset = mediaTypeParameter(contentType, 'charset')?.toLowerCase();
  const isText = mediaTypeOf(contentType).startsWith('text/');
  const wrong = charset === undefined && !isText ? undefined : encodingFlaw(bytes, charset ?? 'utf-8');
  if (wrong !== undefined) {
    const source = mediaSource(response, media);
    return [
      breachViolation({
        place: body,
        keyword: 'content-type',
        source,
        text: contentType,
        explanation: wrong,
      }),
    ];
  }
  const { schema } = media;
  if (schema === undefined || mediaTypeOf(contentType) !== 'text/plain') return [];
  const text = decodeText(bytes);
  const judged = { place: body, set: schema.set, json: jsonString(text), textOf: () => text };
  return schemaViolations(judged, validate(schema)(judged.json));
}

/** What contradicts the character encoding, or undefined; of encodings we do not know nothing is said. */
function encodingFlaw(bytes: Uint8Array, charset: string): string | undefined {
  if (/^us-ascii$|^ascii$/.test(charset)) {
    const at = bytes.findIndex((byte) => byte > 0x7f);
    return at < 0 ? undefined : `byte ${at.toLocaleString('en-US')} of the body is not ASCII`;
  }
  if (!/^utf-?8$/.test(charset)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return 'the body is not UTF-8';
  }
}

function absentBody(response: ResponseSpec): Violation {
  return breachViolation({
    place: body,
    keyword: 'content-type',
    source: contentSource(response),
    text: '',
    explanation: `there is no body; the document declares ${typesOf(response)}`,
  });
}

function undeclaredType(contentType: string | undefined, response: ResponseSpec): Violation {
  return breachViolation({
    place: { kind: 'header', name: 'Content-Type' },
    keyword: 'content-type',
    source: contentSource(response),
    text: contentType ?? '',
    explanation:
      contentType === undefined
        ? `the body has no Content-Type; the document declares ${typesOf(response)}`
        : `the document declares ${typesOf(response)}`,
  });
}

function typesOf(response: ResponseSpec): string {
  return response.content.map((media) => media.type).join(', ');
}

function contentSource(response: ResponseSpec): ResponseSpec['source'] {
  return { ...response.source, pointer: pointerTo(response.source.pointer, 'content') };
}

function mediaSource(response: ResponseSpec, media: MediaType): ResponseSpec['source'] {
  return media.source ?? contentSource(response);
}
