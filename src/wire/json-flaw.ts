import type { Span } from '../model/json.ts';

/**
 * How a text departs from JSON. `invalid` breaks the grammar or the encoding of RFC 8259, `note` is allowed but read
 * differently by different readers, `limit` is our own bound: what follows was not read.
 */
export type JsonSeverity = 'invalid' | 'note' | 'limit';

/** The kinds of flaws that a text can have. */
export type JsonFlawKind =
  | 'byte-order-mark'
  | 'invalid-utf8'
  | 'lone-surrogate'
  | 'not-finite'
  | 'repeated-key'
  | 'trailing-bytes'
  | 'bad-escape'
  | 'control-character'
  | 'bad-number'
  | 'unexpected-byte'
  | 'truncated'
  | 'too-deep'
  | 'too-large';

const flaws: Readonly<Record<JsonFlawKind, readonly [JsonSeverity, string]>> = {
  'byte-order-mark': ['invalid', 'The text begins with a byte order mark (RFC 8259, 8.1)'],
  'invalid-utf8': ['invalid', 'These bytes are not UTF-8'],
  'lone-surrogate': ['note', 'An escape names one half of a surrogate pair'],
  'not-finite': ['invalid', 'JSON has no NaN and no Infinity'],
  'repeated-key': ['note', 'The object has this key already'],
  'trailing-bytes': ['invalid', 'Something follows the value'],
  'bad-escape': ['invalid', 'JSON has no such escape'],
  'control-character': ['invalid', 'A control character stands in a string without an escape'],
  'bad-number': ['invalid', 'JSON spells no number this way'],
  'unexpected-byte': ['invalid', 'No value, or no separator, begins here'],
  truncated: ['invalid', 'The text ends before the value does'],
  'too-deep': ['limit', 'The text is nested deeper than the limit'],
  'too-large': ['limit', 'The text has more values than the limit'],
};

/** One flaw with its place in the text. */
export interface JsonFlaw {
  readonly kind: JsonFlawKind;
  readonly severity: JsonSeverity;
  readonly span: Span;
  readonly message: string;
}

/** The flaw of this kind at these bytes. */
export function jsonFlaw(kind: JsonFlawKind, start: number, end: number): JsonFlaw {
  const [severity, message] = flaws[kind];
  return { kind, severity, span: { start, end }, message };
}

/** Whether the text is no JSON by RFC 8259. */
export function isInvalidJson(found: readonly JsonFlaw[]): boolean {
  return found.some((flaw) => flaw.severity === 'invalid');
}

const keptFlaws = 1000;

/** Appends the flaw unless a thousand of its severity are listed: a hostile text must not fill the memory. */
export function noteFlaw(list: JsonFlaw[], flaw: JsonFlaw): void {
  if (list.length < keptFlaws || list.filter((each) => each.severity === flaw.severity).length < keptFlaws) {
    list.push(flaw);
  }
}
