import { type Pair, pairOf, sides } from '../../model/side.ts';
import { foldedPath } from './name-operation.ts';
import { type HarEntry, requestId } from './read-har.ts';
import type { RecordedFile, Recording } from './recording.ts';

/** Pairs the exchanges of two HAR files: by request id, else by method and address, else by method and path with identifiers folded; each time in order. */
export function pairHar(entries: Pair<readonly HarEntry[]>): RecordedFile {
  const keys: readonly ((entry: HarEntry) => string | undefined)[] = [
    requestId,
    ({ request }) => `${request.method} ${request.target}`,
    ({ request }) => `${request.method} ${foldedPath(request.target)}`,
  ];
  const pairs: Pair<HarEntry>[] = [];
  let left = entries;
  for (const key of keys) left = match(left, key, pairs);
  const order = new Map(entries.legacy.map((entry, at) => [entry, at]));
  pairs.sort((one, other) => (order.get(one.legacy) ?? 0) - (order.get(other.legacy) ?? 0));
  return {
    recordings: (async function* () {
      for (const pair of pairs) yield recordingOf(pair);
    })(),
    urls: () => pairOf((side) => entries[side][0]?.origin),
    leftOver: () =>
      sides.flatMap((side) =>
        left[side].length === 0
          ? []
          : [
              `${left[side].length} of ${entries[side].length} exchanges of ${side} have no counterpart: ${some(left[side])}`,
            ],
      ),
    timed: () => pairs.some(({ legacy }) => legacy.outcome.timing.total > 0),
  };
}

function some(entries: readonly HarEntry[]): string {
  const named = entries.slice(0, 3).map(({ request }) => `${request.method} ${request.target.slice(0, 60)}`);
  return `${named.join(', ')}${entries.length > 3 ? ', …' : ''}`;
}

/** Takes out what matches by the key, first to first; brings back what is left. */
function match(
  { legacy, candidate }: Pair<readonly HarEntry[]>,
  key: (entry: HarEntry) => string | undefined,
  pairs: Pair<HarEntry>[],
): Pair<readonly HarEntry[]> {
  const waiting = new Map<string, HarEntry[]>();
  for (const entry of candidate.toReversed()) {
    const name = key(entry);
    if (name === undefined) continue;
    const group = waiting.get(name);
    if (group === undefined) waiting.set(name, [entry]);
    else group.push(entry);
  }
  const matched = new Set<HarEntry>();
  for (const entry of legacy) {
    const name = key(entry);
    const other = name === undefined ? undefined : waiting.get(name)?.pop();
    if (other === undefined) continue;
    pairs.push({ legacy: entry, candidate: other });
    matched.add(entry).add(other);
  }
  const unmatched = (entry: HarEntry): boolean => !matched.has(entry);
  return { legacy: legacy.filter(unmatched), candidate: candidate.filter(unmatched) };
}

function recordingOf(pair: Pair<HarEntry>): Recording {
  return {
    operation: undefined,
    requests: pairOf((side) => pair[side].request),
    outcomes: pairOf((side) => pair[side].outcome),
    at: pairOf((side) => pair[side].at),
    whence: sides.map((side) => pair[side].whence).join(', '),
  };
}
