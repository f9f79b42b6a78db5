import { createHash } from 'node:crypto';
import { parseAddress } from '../../capture/http/address.ts';
import { executeAlone } from '../../execute/execute.ts';
import { Campaign } from '../campaign.ts';
import { withoutCredentials } from '../credentials.ts';
import { examineContext } from '../examine-context.ts';
import { type Opened, withOpenSides } from '../open-sides.ts';
import { campaignParts, type RunInput } from '../run.ts';
import { scenarioToJson } from '../scenario-json.ts';
import type { RunWorld } from '../world.ts';
import { Catalogue } from './catalogue.ts';
import { answersOf, type Distilled, type DistilledCase, type Recording } from './distilled.ts';
import { mirrored } from './mirror.ts';
import { featuresOf, Pool } from './pool.ts';
import { recordAfresh } from './record-afresh.ts';
import { isSameButForDates } from './same-answers.ts';
import { type Kept, Selection, type SelectionInput, sentAt } from './selection.ts';

/** What distilling needs: a run's input, and whether there is no candidate. */
export interface DistilInput extends Omit<RunInput, 'command'> {
  readonly alone: boolean;
}

/** What was distilled, and of what. */
export interface DistilResult extends Distilled {
  readonly operations: number;
  /** Operations that never answered a valid request with 2xx. */
  readonly unreached: readonly string[];
  /** Findings that the kept cases show. */
  readonly findings: number;
}

/** Sends a campaign, and keeps the least set of its cases that shows all that was seen, with legacy's answers; nothing when it was interrupted. */
export async function distil(input: DistilInput, world: RunWorld): Promise<DistilResult | undefined> {
  return withOpenSides(input, world, (opened) => distilOpened({ ...input, ...opened }, world));
}

type OpenedInput = DistilInput & Opened;

async function distilOpened(input: OpenedInput, world: RunWorld): Promise<DistilResult | undefined> {
  const { settings, document, operations, connections, alone } = input;
  const context = examineContext(settings, document.operations, world);
  const catalogue = new Catalogue(context);
  const pool = new Pool(catalogue);
  const campaign = new Campaign({
    ...input,
    ...campaignParts(input),
    connections: alone
      ? { ...connections, send: mirrored(connections.send.legacy), twin: undefined }
      : connections,
    context,
    clock: world.clock,
    signal: world.signal,
    witness: (scenario, steps, sightings) =>
      pool.offer(
        scenario,
        steps.map(({ legacy }) => legacy),
        sightings,
      ),
  });
  await campaign.send();
  await campaign.shrink();
  for (const { drawn, steps, sighting } of campaign.findings.confirmed())
    pool.offer(
      drawn.scenario,
      steps.map(({ legacy }) => legacy),
      [sighting],
    );
  const confirmed = new Set(campaign.findings.confirmed().map(({ sighting }) => sighting.fingerprint));
  const choosing: SelectionInput = {
    witnesses: pool.witnesses(),
    featuresOf: (witness) => featuresOf(witness, { catalogue, confirmed }),
    ask: (scenario) => executeAlone(scenario, connections.send.legacy, 'legacy'),
    context,
    over: () => world.signal.aborted,
  };
  const chosen = await new Selection(choosing).choose();
  const kept = settings.resets.has('legacy')
    ? await recordAfresh(chosen, choosing, { settings, ...world })
    : chosen;
  if (campaign.fault !== undefined) throw campaign.fault;
  if (world.signal.aborted) return undefined;
  const reached = new Set(campaign.tally.reached());
  return {
    ...distilledOf(kept, { ...input, sent: campaign.tally.cases }, world),
    operations: operations.length,
    unreached: operations.map(({ key }) => key).filter((key) => !reached.has(key)),
    findings: confirmed.size,
  };
}

function distilledOf(
  kept: readonly Kept[],
  { settings, document, version, sent }: OpenedInput & { readonly sent: number },
  world: RunWorld,
): Distilled {
  const credits = creditsOf(kept);
  const cases = kept.flatMap((one) => {
    const covers = [...(credits.get(one) ?? [])];
    const id = idOf(withoutCredentials(scenarioToJson(one.witness.scenario), settings.credentials));
    const made = caseOf(one, { id, covers: covers.sort() }, world);
    return made === undefined ? [] : [made];
  });
  const { path, title, sha256 } = document;
  return {
    head: {
      version,
      document: { path, title, sha256 },
      host: parseAddress(settings.addresses.legacy, 'legacy').authority,
      seed: String(settings.seed),
      sent,
      kept: cases.length,
      features: cases.reduce((sum, { covers }) => sum + covers.length, 0),
      afresh: settings.resets.has('legacy'),
    },
    cases,
  };
}

/** Each feature with the one case that is kept for it: the first that shows it where nothing moves, or else the first. */
function creditsOf(kept: readonly Kept[]): ReadonlyMap<Kept, ReadonlySet<string>> {
  const credits = new Map(kept.map((one) => [one, new Set<string>()]));
  const seen = new Set<string>();
  for (const shown of [({ alone }: Kept) => alone, ({ features }: Kept) => features])
    for (const [one, own] of credits)
      for (const text of shown(one)) {
        if (!seen.has(text)) own.add(text);
        seen.add(text);
      }
  return credits;
}

function caseOf(
  { witness, again, moves }: Kept,
  names: Pick<DistilledCase, 'id' | 'covers'>,
  { startedAt }: RunWorld,
): DistilledCase | undefined {
  const recordingOf = (observations: Kept['again']): Recording | undefined => {
    const answers = answersOf(observations);
    return answers && { at: Math.round(startedAt + sentAt(observations)), answers };
  };
  const [first, second] = [recordingOf(witness.observations), recordingOf(again)];
  if (first === undefined) return undefined;
  const isSame = second === undefined || isSameButForDates(first.answers, second.answers);
  return { ...names, scenario: witness.scenario, first, again: isSame ? undefined : second, moves };
}

function idOf(scenario: unknown): string {
  return createHash('sha256').update(JSON.stringify(scenario)).digest('hex').slice(0, 12);
}
