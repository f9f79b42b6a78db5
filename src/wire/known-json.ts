import { type ParsedJson, parseJson } from './parse-json.ts';

interface Known {
  readonly bytes: Uint8Array;
  readonly parsed: ParsedJson;
}

/** Texts remembered: the answers of one scenario are read again and again, and then never. */
const mostTexts = 8;

/** Bytes of a text whose tree is remembered; trees take many times their room. */
const mostBytes = 65_536;

// A map from bytes to trees costs more than reading a small body: a short list of the latest does not.
const latest: Known[] = [];
let next = 0;

/** The text as `parseJson` reads it; of the latest texts, the tree that was read before. The bytes must not change. */
export function knownJson(bytes: Uint8Array): ParsedJson {
  for (const known of latest) if (known.bytes === bytes) return known.parsed;
  const parsed = parseJson(bytes);
  if (bytes.length > mostBytes) return parsed;
  latest[next] = { bytes, parsed };
  next = (next + 1) % mostTexts;
  return parsed;
}
