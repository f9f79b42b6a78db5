import { Session } from 'node:inspector/promises';

/** A stage and its share of the client's processor time. */
export interface Share {
  readonly stage: string;
  readonly share: number;
}

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[] | undefined;
}

/** Samples the work and brings back which stage the time went to, most first; idle time is left out. */
export async function stageShares(work: () => Promise<unknown>): Promise<readonly Share[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const stages = stagesOf(profile.nodes);
  const spent = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const stage = stages.get(id) ?? 'other';
    if (stage === 'idle') continue;
    spent.set(stage, (spent.get(stage) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent]
    .map(([stage, time]) => ({ stage, share: time / all }))
    .sort((one, other) => other.share - one.share);
}

/** The stage of each node: its own file's, or that of whoever called it. */
function stagesOf(nodes: readonly Node[]): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map<number, string>();
  const [root] = nodes;
  const rest = root === undefined ? [] : [{ node: root, above: 'node itself' }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const stage = ownStage(next.node) ?? next.above;
    stages.set(next.node.id, stage);
    for (const id of next.node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) rest.push({ node: child, above: stage });
    }
  }
  return stages;
}

const named: Readonly<Record<string, string>> = {
  '(idle)': 'idle',
  '(garbage collector)': 'garbage collection',
  '(program)': 'network',
};

function ownStage({ callFrame: { functionName, url } }: Node): string | undefined {
  const meta = named[functionName];
  if (meta !== undefined) return meta;
  if (/^node:(?:inspector|internal\/util$)/.test(url)) return 'idle';
  // Sockets: Node's own net, streams and their callbacks.
  if (/^node:(?:net|internal\/(?:stream|streams|net|timers))/.test(url)) return 'network';
  return /\/src\/(generate|execute|capture|compare|classify|conform|run)\//.exec(url)?.[1];
}
