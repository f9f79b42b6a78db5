import { escapeToken, type PointerPattern, pointerPattern, pointerTokens } from '../model/pointer.ts';

/** Keys of one object met in differences, after which it counts as a map whatever the document says. */
const mostKeys = 64;

/**
 * Makes one place of many: a recursive list counts once however deep a value stands in it, and an object that shows
 * ever more keys is a map.
 */
export class Places {
  readonly #keys = new Map<string, Set<string>>();

  /** The pattern with every repeat once. */
  foldRepeats(pattern: PointerPattern): PointerPattern {
    return pattern === ''
      ? pattern
      : pointerPattern(
          withoutRepeats(pointerTokens(pattern))
            .map((token) => `/${escapeToken(token)}`)
            .join(''),
        );
  }

  /** The same, and `*` for the keys of maps that no document describes; `scope` names the operation and where. */
  foldMaps(scope: string, pattern: PointerPattern): PointerPattern {
    if (pattern === '') return pattern;
    return pointerPattern(this.foldBelow(scope, '', withoutRepeats(pointerTokens(pattern))));
  }

  /** The path `above` with these tokens below it, `*` for those of maps. */
  foldBelow(scope: string, above: string, tokens: readonly string[]): string {
    let folded = above;
    for (const token of tokens)
      folded +=
        token === '*' || this.#isOneOfMany(`${scope}\n${folded}`, token) ? '/*' : `/${escapeToken(token)}`;
    return folded;
  }

  #isOneOfMany(parent: string, token: string): boolean {
    const keys = this.#keys.get(parent) ?? new Set<string>();
    this.#keys.set(parent, keys);
    if (keys.has(token)) return false;
    if (keys.size >= mostKeys) return true;
    keys.add(token);
    return false;
  }
}

/** The tokens with every run that is repeated at once left once: shortest runs first. */
function withoutRepeats(tokens: readonly string[]): readonly string[] {
  let left = [...tokens];
  for (let length = 1; length <= Math.min(6, left.length / 2); length += 1) {
    const kept: string[] = [];
    for (const token of left) {
      kept.push(token);
      if (endsWithRepeat(kept, length)) kept.length -= length;
    }
    left = kept;
  }
  return left;
}

/** Whether the last run of this length stands just before itself, and is a list in a list of the same name: no stars alone, no plain members. */
function endsWithRepeat(tokens: readonly string[], length: number): boolean {
  const [last, before] = [tokens.slice(-length), tokens.slice(-2 * length, -length)];
  return (
    before.length === length &&
    last.includes('*') &&
    last.some((token) => token !== '*') &&
    last.every((token, at) => token === before[at])
  );
}
