import { jsonString } from '../model/json.ts';
import type { Violation } from '../model/violation.ts';
import { mediaTypeOf, mediaTypeParameter } from '../wire/header/media-type.ts';
import { decodeText } from '../wire/text.ts';
import { type Declared, mediaSource, type ValidateWith } from './declared.ts';
import { breachViolation, schemaViolations } from './violations.ts';

/** The ways in which a body that is no JSON contradicts its character encoding or, as plain text, its schema. */
export function textViolations(
  bytes: Uint8Array,
  declared: Declared,
  validate: ValidateWith,
): readonly Violation[] {
  const { contentType, media } = declared;
  const type = mediaTypeOf(contentType);
  const charset = mediaTypeParameter(contentType, 'charset')?.toLowerCase();
  const assumed = charset ?? (type.startsWith('text/') ? 'utf-8' : undefined);
  const wrong = assumed === undefined ? undefined : encodingFlaw(bytes, assumed);
  if (wrong !== undefined) return [encodingViolation(declared, wrong)];
  const { schema } = media;
  if (schema === undefined || type !== 'text/plain') return [];
  const text = decodeText(bytes);
  const judged = {
    place: { kind: 'body' },
    set: schema.set,
    json: jsonString(text),
    textOf: () => text,
  } as const;
  return schemaViolations(judged, validate(schema)(judged.json));
}

/** What contradicts the character encoding, or undefined; of encodings we do not know nothing is said. */
function encodingFlaw(bytes: Uint8Array, charset: string): string | undefined {
  if (charset === 'us-ascii' || charset === 'ascii') {
    const at = bytes.findIndex((byte) => byte > 0x7f);
    return at < 0 ? undefined : `byte ${at.toLocaleString('en-US')} of the body is not ASCII`;
  }
  if (charset !== 'utf-8' && charset !== 'utf8') return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return 'the body is not UTF-8';
  }
}

function encodingViolation(declared: Declared, explanation: string): Violation {
  return breachViolation({
    place: { kind: 'body' },
    keyword: 'content-type',
    source: mediaSource(declared),
    text: declared.contentType,
    explanation,
  });
}
