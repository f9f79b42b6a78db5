/** Whether a text matches somewhere. */
export type Matches = (text: string) => boolean;

const compiled = new Map<string, RegExp | string>();
const keptPatterns = 5000;

/**
 * The matcher of an ECMA-262 pattern, with the flag `u` or, where that refuses it, without; undefined (and the reason
 * told) where neither can read it.
 */
export function compilePattern(source: string, unsupported: (reason: string) => void): Matches | undefined {
  const known = compiled.get(source) ?? remember(source);
  if (typeof known !== 'string') return (text) => known.test(text);
  unsupported(known);
  return undefined;
}

/** The expression, or why there is none. */
function remember(source: string): RegExp | string {
  const made = tryCompile(source, 'u');
  const result = typeof made === 'string' ? tryCompile(source, '') : made;
  if (compiled.size >= keptPatterns) compiled.clear();
  compiled.set(source, result);
  return result;
}

function tryCompile(source: string, flags: string): RegExp | string {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
