import type { PatternMachine } from './pattern-machine.ts';
import { compileMachine, runMachine } from './pattern-machine.ts';
import { safeLength } from './pattern-risk.ts';

/** Whether a text matches somewhere. */
export type Matches = (text: string) => boolean;

const compiled = new Map<string, Matches | string>();
const keptPatterns = 5000;

/**
 * The matcher of an ECMA-262 pattern, with the flag `u` or, where that refuses it, without; undefined (and the reason
 * told) where neither can read it. Where the engine might not come back from a text, a machine of our own reads it;
 * patterns that look around or back are left to the engine whatever the text.
 */
export function compilePattern(source: string, unsupported: (reason: string) => void): Matches | undefined {
  const known = compiled.get(source) ?? remember(source);
  if (typeof known !== 'string') return known;
  unsupported(known);
  return undefined;
}

/** The matcher, or why there is none. */
function remember(source: string): Matches | string {
  const made = tryCompile(source, 'u');
  const result = typeof made === 'string' ? tryCompile(source, '') : made;
  if (compiled.size >= keptPatterns) compiled.clear();
  compiled.set(source, result);
  return result;
}

function tryCompile(source: string, flags: 'u' | ''): Matches | string {
  try {
    return guarded(source, flags, new RegExp(source, flags));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function guarded(source: string, flags: 'u' | '', expression: RegExp): Matches {
  const safe = safeLength(source, flags);
  let machine: PatternMachine | undefined;
  let isMade = false;
  return (text) => {
    if (text.length <= safe) return expression.test(text);
    if (!isMade) machine = compileMachine(source, flags);
    isMade = true;
    return machine === undefined ? expression.test(text) : runMachine(machine, text);
  };
}
