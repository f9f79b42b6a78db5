import { isIdentifierPair } from '../../classify/noise/form.ts';
import { readScalars } from '../../classify/noise/reading.ts';
import type { Fingerprint } from '../../model/report.ts';
import type { Sighting } from '../sighting.ts';

interface Seen {
  /** `legacy candidate` pairs of identifiers. */
  readonly pairs: Set<string>;
  sightings: number;
  /** Every sighting was a pair of identifiers of one form. */
  isIdentity: boolean;
}

const mostPairs = 100_000;
const plainNumber = /^\d+$/;
const identityKey = /(^|[_-])(?:id|uuid|guid)s?$|[a-z](?:Id|ID|Uuid)s?$/i;

/**
 * Recordings cannot be asked again, so identifiers are told by what they are used for: over the whole recording each of
 * legacy's stands for one of the candidate's, and it comes again elsewhere.
 */
export class IdEvidence {
  readonly #places = new Map<Fingerprint, Seen>();
  readonly #candidates = new Map<string, string>();
  readonly #legacies = new Map<string, string>();
  readonly #contradicted = new Set<string>();
  /** Places at which a pair was seen: two are enough. */
  readonly #echoes = new Map<string, Fingerprint | 'several'>();

  /** Takes a sighting in. */
  see(sighting: Sighting): void {
    const seen = this.#places.get(sighting.fingerprint) ?? {
      pairs: new Set(),
      sightings: 0,
      isIdentity: true,
    };
    this.#places.set(sighting.fingerprint, seen);
    seen.sightings += 1;
    const pair = pairOf(sighting);
    if (pair === undefined || this.#echoes.size > mostPairs) seen.isIdentity = false;
    else seen.pairs.add(this.#admit(pair, sighting.fingerprint));
  }

  /** Why the finding's place holds identifiers, or undefined when that is not shown. */
  evidenceOf(fingerprint: Fingerprint): string | undefined {
    const seen = this.#places.get(fingerprint);
    if (seen === undefined) return undefined;
    const isShown = this.#isEstablished(seen) || this.#isEcho(seen);
    return isShown
      ? `${seen.pairs.size} identifiers of legacy stand one to one for the candidate's, and come again elsewhere`
      : undefined;
  }

  /** Several identifiers, each always with the same counterpart, one of them elsewhere too. */
  #isEstablished(seen: Seen): boolean {
    const pairs = [...seen.pairs];
    return (
      seen.isIdentity &&
      pairs.length >= 2 &&
      !pairs.some((pair) => this.#contradicted.has(pair)) &&
      pairs.some((pair) => this.#echoes.get(pair) === 'several')
    );
  }

  /** Only identifiers that an established place holds too. */
  #isEcho(seen: Seen): boolean {
    if (!seen.isIdentity || seen.pairs.size === 0) return false;
    const established = [...this.#places.values()].filter((other) => this.#isEstablished(other));
    return [...seen.pairs].every((pair) => established.some(({ pairs }) => pairs.has(pair)));
  }

  #admit([legacy, candidate]: readonly [string, string], fingerprint: Fingerprint): string {
    const pair = `${legacy}\n${candidate}`;
    const [known, origin] = [this.#candidates.get(legacy), this.#legacies.get(candidate)];
    if ((known ?? candidate) !== candidate || (origin ?? legacy) !== legacy)
      for (const one of [pair, `${legacy}\n${known}`, `${origin}\n${candidate}`]) this.#contradicted.add(one);
    this.#candidates.set(legacy, candidate);
    this.#legacies.set(candidate, legacy);
    const before = this.#echoes.get(pair);
    this.#echoes.set(pair, before === undefined || before === fingerprint ? fingerprint : 'several');
    return pair;
  }
}

function pairOf({ difference }: Sighting): readonly [string, string] | undefined {
  const scalars = difference && readScalars(difference);
  if (difference === undefined || scalars === undefined || !isIdentifierPair(scalars)) return undefined;
  const [legacy, candidate] = scalars;
  const key = difference.pointer.split('/').at(-1) ?? '';
  // Counts look like plain numbers too: only the key tells them apart.
  if (plainNumber.test(legacy.text) && !identityKey.test(key)) return undefined;
  return [legacy.text, candidate.text];
}
