/** Pairs of identifiers that stand for each other, one to one. */
export class Bijection {
  readonly #candidates = new Map<string, string>();
  readonly #legacies = new Map<string, string>();

  get isEmpty(): boolean {
    return this.#candidates.size === 0;
  }

  /** Whether the two already stand for each other. */
  has(legacy: string, candidate: string): boolean {
    return this.#candidates.get(legacy) === candidate;
  }

  /** Takes the pair in, unless one of the two already stands for another; false then. */
  admit(legacy: string, candidate: string): boolean {
    const known = this.#candidates.get(legacy);
    const back = this.#legacies.get(candidate);
    if (known === candidate) return true;
    if (known !== undefined || back !== undefined) return false;
    if (this.#candidates.size >= most) this.#forget();
    this.#candidates.set(legacy, candidate);
    this.#legacies.set(candidate, legacy);
    return true;
  }

  /** Whether one of the two stands for another than the other. */
  contradicts(legacy: string, candidate: string): boolean {
    const known = this.#candidates.get(legacy);
    const back = this.#legacies.get(candidate);
    return (known !== undefined && known !== candidate) || (back !== undefined && back !== legacy);
  }

  /** What stands for legacy's identifier on the candidate's side; itself where nothing else is known to. */
  candidateOf(legacy: string): string {
    return this.#candidates.get(legacy) ?? legacy;
  }

  #forget(): void {
    this.#candidates.clear();
    this.#legacies.clear();
  }

  /**
   * Whether the texts are the same once identifiers are exchanged: `/comments/t1_5` and `/comments/t1_9` when
   * `t1_5` and `t1_9` stand for each other. The text between identifiers must be the same to the letter.
   */
  translates(legacy: string, candidate: string): boolean {
    if (this.has(legacy, candidate)) return true;
    const [left, right] = [tokensOf(legacy), tokensOf(candidate)];
    if (left.length !== right.length || left.length > maxTokens) return false;
    return left.every((token, at) => token === right[at] || this.has(token, right[at] ?? ''));
  }
}

const maxTokens = 2_000;
const most = 200_000;

/** Words (letters, digits, `_`, `-`) and what stands between them, in turn. */
function tokensOf(text: string): readonly string[] {
  return text.split(/([\w-]+)/);
}
