import type { Difference, Fragment } from '../../model/difference.ts';

/** A scalar of one side: what it says, and whether it stands there as text or as a number. */
export interface Reading {
  readonly kind: 'text' | 'number';
  readonly text: string;
}

const longest = 4_096;

/** Both sides' scalars, or undefined where a side has none, or where they are of two types. */
export function readScalars(difference: Difference): readonly [Reading, Reading] | undefined {
  const legacy = readScalar(difference.legacy);
  const candidate = readScalar(difference.candidate);
  if (legacy === undefined || candidate === undefined || legacy.kind !== candidate.kind) return undefined;
  return [legacy, candidate];
}

function readScalar(fragment: Fragment): Reading | undefined {
  if (fragment.kind === 'absent') return undefined;
  const { json, bytes } = fragment;
  if (json?.kind === 'string') return { kind: 'text', text: json.value };
  if (json?.kind === 'number') return { kind: 'number', text: json.lexeme };
  if (json !== undefined || bytes.length > longest) return undefined;
  return { kind: 'text', text: new TextDecoder('latin1').decode(bytes) };
}
