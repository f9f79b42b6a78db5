import { settle } from '../../src/config/settle.ts';
import type { Send } from '../../src/execute/execute.ts';
import { scenarioSources } from '../../src/generate/scenario/sources.ts';
import type { Document } from '../../src/model/operation.ts';
import type { SentRequest } from '../../src/model/scenario.ts';
import { seed } from '../../src/model/seed.ts';
import type { Settings } from '../../src/model/settings.ts';
import { type Pair, pairOf } from '../../src/model/side.ts';
import { Campaign } from '../../src/run/campaign.ts';
import { examineContext } from '../../src/run/examine-context.ts';
import { quotaOf } from '../../src/run/schedule.ts';
import { connect } from '../../src/run/sides.ts';
import { type Cost, costOf } from './cost.ts';

/** What one round is about. */
export interface Plan {
  readonly document: Document;
  readonly addresses: Pair<string>;
  readonly cases: number;
  readonly concurrency: number;
  readonly seed: number;
}

/** What a round of samewire did. */
export interface Round {
  readonly cost: Cost;
  readonly requests: Pair<readonly SentRequest[]>;
  readonly findings: number;
}

/** One campaign, from drawing to named findings, with every request kept. */
export async function runSamewire(plan: Plan): Promise<Round> {
  const settings = settingsOf(plan);
  const zero = performance.now();
  const clock = (): number => performance.now() - zero;
  const connections = connect(settings, plan.document.basePath, clock);
  const sent: Pair<SentRequest[]> = { legacy: [], candidate: [] };
  const kept = (send: Send, into: SentRequest[]): Send => {
    return async (request) => {
      const exchange = await send(request);
      into.push(exchange.request);
      return exchange;
    };
  };
  const campaign = new Campaign({
    settings,
    sources: scenarioSources(plan.document.operations, { seed: settings.seed, spelling: 'wild' }),
    quota: quotaOf(
      plan.document.operations.map(({ key }) => key),
      0,
      plan.cases,
    ),
    connections: {
      ...connections,
      send: pairOf((side) => kept(connections.send[side], sent[side])),
    },
    context: examineContext(settings, plan.document.operations, { clock, startedAt: Date.now() }),
    clock,
    signal: new AbortController().signal,
    listener: () => {},
  });
  const cost = await costOf(() => campaign.send());
  connections.close();
  if (campaign.fault !== undefined) throw campaign.fault;
  return { cost, requests: sent, findings: campaign.findings.confirmed().length };
}

function settingsOf({ addresses, concurrency, seed: number }: Plan): Settings {
  return settle(
    { spec: '', ...addresses, concurrency, seed: seed(number) },
    { randomSeed: () => seed(number), waivers: [], baseline: undefined, folder: '.' },
  );
}
