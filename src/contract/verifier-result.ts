import { Fault } from '../model/fault.ts';
import { type Json, memberOf, textOf } from '../model/json.ts';
import { parseJson } from '../wire/parse-json.ts';
import { writeJson } from '../wire/write-json.ts';
import { markedNumber } from './marked-pact.ts';

/** One thing that the verifier found wrong with an answer; texts are the verifier's own. */
export type Mismatch =
  | { readonly kind: 'status'; readonly expected: string; readonly actual: string; readonly text: string }
  | {
      readonly kind: 'header';
      readonly name: string;
      readonly expected: string;
      readonly actual: string;
      readonly text: string;
    }
  | {
      readonly kind: 'body';
      /** Pact's path: `$.flair[0].text`. */
      readonly path: string;
      readonly expected: string;
      readonly actual: string;
      readonly text: string;
    }
  | { readonly kind: 'body type'; readonly expected: string; readonly actual: string; readonly text: string }
  /** The verifier could not compare: no answer, no state. */
  | { readonly kind: 'error'; readonly text: string };

/** Mismatches by the number of their interaction. */
export type Mismatches = ReadonlyMap<number, readonly Mismatch[]>;

const mostDepth = 500;

/** What the verifier wrote with `--json`; a fault where it could not even read the pact. */
export function readVerifierResult(bytes: Uint8Array): Mismatches {
  const { root } = parseJson(bytes, { depth: mostDepth });
  const found = new Map<number, readonly Mismatch[]>();
  if (memberOf(root, 'result') === undefined)
    throw new Fault('verifier-failed', 'the Pact verifier wrote no result');
  for (const error of [...itemsOf(root, 'errors'), ...itemsOf(root, 'pendingErrors')]) {
    const mismatches = mismatchesOf(memberOf(error, 'mismatch'));
    const number = markedNumber(textOf(error, 'interaction') ?? '');
    if (number === undefined)
      throw new Fault(
        'verifier-failed',
        `the Pact verifier failed: ${mismatches[0]?.text ?? 'it does not say why'}`,
      );
    found.set(number, [...(found.get(number) ?? []), ...mismatches]);
  }
  return found;
}

function mismatchesOf(json: Json | undefined): readonly Mismatch[] {
  if (textOf(json, 'type') === 'mismatches') return itemsOf(json, 'mismatches').map(mismatchOf);
  return [{ kind: 'error', text: textOf(json, 'message') ?? 'the Pact verifier does not say why' }];
}

function mismatchOf(json: Json): Mismatch {
  const [expected, actual] = [anyText(json, 'expected'), anyText(json, 'actual')];
  const text = textOf(json, 'mismatch') ?? `expected ${expected} but was ${actual}`;
  switch (textOf(json, 'type')) {
    case 'StatusMismatch':
      return { kind: 'status', expected, actual, text };
    case 'HeaderMismatch':
      return { kind: 'header', name: textOf(json, 'key') ?? '', expected, actual, text };
    case 'BodyTypeMismatch':
      return { kind: 'body type', expected, actual, text };
    case 'BodyMismatch':
      return { kind: 'body', path: textOf(json, 'path') ?? '$', expected, actual, text };
    default:
      return { kind: 'error', text };
  }
}

function anyText(json: Json, key: string): string {
  const value = memberOf(json, key);
  if (value === undefined || value.kind === 'null') return '';
  return value.kind === 'string' ? value.value : writeJson(value);
}

function itemsOf(json: Json | undefined, key: string): readonly Json[] {
  const value = memberOf(json, key);
  return value?.kind === 'array' ? value.items : [];
}
