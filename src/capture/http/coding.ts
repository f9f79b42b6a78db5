import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { type HeaderField, headerValues } from '../../model/header.ts';
import type { ProtocolFlaw } from '../../model/observation.ts';
import { flaw } from './head.ts';

/** A body with its content codings undone. */
export interface Decoded {
  readonly body: Uint8Array;
  readonly truncated: boolean;
  readonly flaws: readonly ProtocolFlaw[];
}

type Decode = (bytes: Uint8Array, options: ZlibOptions) => Buffer;
const decoders: Readonly<Record<string, Decode>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: (bytes, options) =>
    (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options),
  br: brotliDecompressSync,
};
const maxCodings = 3;

/** The body as its reader gets it: codings undone from the last to the first, never longer than the limit. */
export function decodeBody(headers: readonly HeaderField[], body: Uint8Array, maxBody: number): Decoded {
  const given = headerValues(headers, 'content-encoding');
  if (given.length === 0) return { body, truncated: false, flaws: [] };
  const codings = given
    .flatMap((value) => value.toLowerCase().split(/\s*,\s*/))
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length === 0 || body.length === 0) return { body, truncated: false, flaws: [] };
  if (codings.length > maxCodings) return undecoded(body, `${codings.length} content codings`);
  let decoded = body;
  for (const coding of codings.reverse()) {
    const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
    if (decode === undefined)
      return undecoded(decoded, `the content coding ${JSON.stringify(coding)} is not known`);
    try {
      decoded = decode(decoded, { maxOutputLength: maxBody });
    } catch (error) {
      if (error instanceof RangeError) return { body: new Uint8Array(0), truncated: true, flaws: [] };
      return undecoded(
        decoded,
        `the body is not ${coding}: ${error instanceof Error ? error.message : 'unreadable'}`,
      );
    }
  }
  return { body: decoded, truncated: false, flaws: [] };
}

function undecoded(body: Uint8Array, message: string): Decoded {
  return {
    body,
    truncated: false,
    flaws: [flaw('bad-coding', message, Buffer.from(body.subarray(0, 64)).toString('latin1'))],
  };
}
