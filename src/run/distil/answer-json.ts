import type { HeaderField } from '../../model/header.ts';
import type { Answer, Framing, ProtocolFlaw } from '../../model/observation.ts';
import { encodeText } from '../../wire/text.ts';
import { bytesOf } from '../counterexample.ts';
import { isRecord, isText } from './plain-json.ts';

/** An answer as a JSON value: every byte of head and body, nothing of how long it took. */
export function answerToJson(answer: Answer): unknown {
  const { status, reason, version, headers, framing, trailers, body, truncated, flaws } = answer;
  return {
    status,
    reason,
    ...(version === 'HTTP/1.1' ? {} : { version }),
    headers,
    framing,
    ...(trailers.length === 0 ? {} : { trailers }),
    ...(body.length === 0 ? {} : { body: bytesOf(body) }),
    ...(truncated ? { truncated } : {}),
    ...(flaws.length === 0
      ? {}
      : { flaws: flaws.map(({ bytes, ...flaw }) => ({ ...flaw, bytes: bytesOf(bytes) })) }),
  };
}

const framings: readonly Framing[] = ['content-length', 'chunked', 'until-close', 'none'];
const noBytes = new Uint8Array(0);
const noTime = { sentAt: 0, firstByte: 0, total: 0 };

/** The answer of a JSON value that `answerToJson` made, or undefined for anything else. */
export function answerFromJson(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const { status, reason, version = 'HTTP/1.1', truncated = false } = value;
  const framing = framings.find((known) => known === value['framing']);
  const [headers, trailers] = [fieldsOf(value['headers']), fieldsOf(value['trailers'] ?? [])];
  const body = value['body'] === undefined ? noBytes : bytesFrom(value['body']);
  const flaws = flawsOf(value['flaws'] ?? []);
  if (!isText(status) || !isText(reason) || !isText(version) || typeof truncated !== 'boolean')
    return undefined;
  if (!framing || !headers || !trailers || !body || !flaws) return undefined;
  return {
    kind: 'answer',
    status,
    reason,
    version,
    headers,
    trailers,
    framing,
    body,
    truncated,
    flaws,
    timing: noTime,
  };
}

function fieldsOf(value: unknown): readonly HeaderField[] | undefined {
  const isField = (one: unknown): one is HeaderField =>
    Array.isArray(one) && one.length === 2 && one.every(isLatin1);
  return Array.isArray(value) && value.every(isField) ? value : undefined;
}

function isLatin1(value: unknown): boolean {
  return typeof value === 'string' && /^[\u0000-\u00ff]*$/.test(value);
}

function bytesFrom(value: unknown): Uint8Array | undefined {
  const { text, base64 } = isRecord(value) ? value : {};
  if (typeof text === 'string') return encodeText(text);
  const isBase64 = typeof base64 === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(base64);
  return isBase64 ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined;
}

function flawsOf(value: unknown): readonly ProtocolFlaw[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const flaws = value.flatMap((one: unknown): readonly ProtocolFlaw[] => {
    const { kind, message, bytes: coded } = isRecord(one) ? one : {};
    const bytes = bytesFrom(coded);
    return isText(kind) && isText(message) && bytes ? [{ kind, message, bytes }] : [];
  });
  return flaws.length === value.length ? flaws : undefined;
}
