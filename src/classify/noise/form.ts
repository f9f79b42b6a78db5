import { readEpoch } from '../../wire/time/epoch.ts';
import { readTimestamp } from '../../wire/time/timestamp.ts';
import type { Reading } from './reading.ts';

/**
 * How a generated value looks, its digits aside: two values of one form may stand for each other.
 * `signature` is equal for equal forms; `isIdentifier` says that chance alone would not make such a value twice.
 */
export interface Form {
  readonly signature: string;
  readonly isIdentifier: boolean;
}

const uuid =
  /^([0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-F]{8}-[0-9A-F]{4}-([0-9A-F])[0-9A-F]{3}-[0-9A-F]{4}-[0-9A-F]{12})$/;
const hexadecimal = /^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/;
const prefixed = /^([A-Za-z]+[\dA-Za-z]{0,2}[_:-])([0-9A-Za-z]+)$/;
const wordy = /^[A-Za-z0-9_-]+={0,2}$/;

/** The form of a scalar; a text with spaces or without digits has one of its own and never matches another. */
export function formOf({ kind, text }: Reading): Form {
  if (kind === 'number') return numberForm(text);
  const id = uuid.exec(text);
  if (id !== null) return { signature: `uuid ${id[2] ?? `upper ${id[3]}`}`, isIdentifier: true };
  if (/^\d{1,20}$/.test(text)) return { signature: 'digits', isIdentifier: true };
  if (hexadecimal.test(text))
    return { signature: `${/[A-F]/.test(text) ? 'HEX' : 'hex'} ${text.length}`, isIdentifier: true };
  return structured(text) ?? { signature: `text ${text}`, isIdentifier: false };
}

/** Whether both look generated, and in one form. */
export function isIdentifierPair([legacy, candidate]: readonly [Reading, Reading]): boolean {
  const [one, other] = [formOf(legacy), formOf(candidate)];
  return one.isIdentifier && one.signature === other.signature;
}

function numberForm(text: string): Form {
  if (/^\d+$/.test(text)) return { signature: 'integer', isIdentifier: true };
  return { signature: /[eE]/.test(text) ? 'exponent' : 'decimal', isIdentifier: false };
}

function structured(text: string): Form | undefined {
  const parts = prefixed.exec(text);
  if (parts?.[2] !== undefined && (/\d/.test(parts[2]) || parts[2].length >= 4))
    return { signature: `${parts[1]} ${alphabetOf(parts[2])}`, isIdentifier: true };
  if (wordy.test(text) && text.length >= 8 && /\d/.test(text))
    return { signature: `token ${text.length} ${/[_-]/.test(text) ? 'dashed' : ''}`, isIdentifier: true };
  return delimited(text);
}

/** Texts such as `W/"6f1c…"` or `/comments/17`: the form of each part, and the delimiters to the letter. */
function delimited(text: string): Form | undefined {
  if (text.length > 512 || !/[^\w]/.test(text) || /\s\S*\s\S*\s/.test(text)) return undefined;
  const parts = text.split(/([^A-Za-z0-9_-]+)/);
  if (parts.length < 2 || parts.length > 24) return undefined;
  const forms = parts.map((part, at) =>
    at % 2 === 1 || part === ''
      ? { signature: part, isIdentifier: false }
      : formOf({ kind: 'text', text: part }),
  );
  if (!forms.some(({ isIdentifier }) => isIdentifier)) return undefined;
  return { signature: forms.map(({ signature }) => signature).join('\u0001'), isIdentifier: true };
}

function alphabetOf(text: string): string {
  if (/[a-z]/.test(text) && /[A-Z]/.test(text)) return 'mixed';
  return /[A-Z]/.test(text) ? 'upper' : 'lower';
}

/** How a time is written, its digits and the width of its fraction aside; undefined for what is no time. */
export function timeForm(reading: Reading): string | undefined {
  if (reading.kind === 'number') {
    const epoch = readEpoch(reading.text);
    return epoch && `epoch ${epoch.unit} ${epoch.isFloat ? 'float' : 'integer'} ${/[eE]/.test(reading.text)}`;
  }
  const stamp = readTimestamp(reading.text);
  if (stamp !== undefined)
    return `stamp ${stamp.kind} ${stamp.separator} ${stamp.basic} ${stamp.hasSeconds} ${stamp.zone} ${stamp.offsetMinutes} ${stamp.negativeZero} ${stamp.fraction === '' ? 'whole' : 'fraction'}`;
  const epoch = readEpoch(reading.text);
  return epoch && `epoch text ${epoch.unit} ${epoch.isFloat}`;
}
