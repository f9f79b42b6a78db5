import { jsonNumber } from '../../model/json.ts';
import type { Operation, OperationKey } from '../../model/operation.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft } from '../request/draft.ts';
import { drawDraft, withRequiredOnly } from '../request/draw-draft.ts';
import type { Workshop } from '../request/workshop.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import { sourceOfCondition, withCondition } from './condition.ts';
import { withoutDangling } from './dangling.ts';
import { drawItems, drawPut } from './earlier-writes.ts';
import { exampleDrafts } from './examples.ts';
import type { Feed } from './feed.ts';
import { withLiveFilters } from './live-filters.ts';
import { drawPages } from './next-page.ts';
import { pageLink } from './page-link.ts';
import { type Plan, planOf } from './plan.ts';
import { canTake, findParameter, withTake } from './take.ts';

/** What plans are drawn from. */
export interface Planning {
  readonly workshop: Workshop;
  readonly feeds: ReadonlyMap<OperationKey, readonly Feed[]>;
}

const liveShare = 0.85;
const liveForBroken = 0.95;
const bodyFeedShare = 0.25;
const detourShare = 0.3;
const setUpHazards = 0.2;
const exampleShare = 0.4;
const repeatShare = 0.2;
const bareShare = 0.85;
const longestChain = 3;
const pagesShare = 0.35;
const itemsShare = 0.6;
const listShare = 0.3;
const sameShare = 0.12;

/** Whether a scenario goes ways of its own, now and then, or only does what its request needs. */
export type Manner = 'free' | 'steady';

/** Set-up steps that give the request what it needs, and the request taking it; now and then with a detour in between. */
export function drawPlan(
  planning: Planning,
  target: Draft,
  options: DrawOptions,
  manner: Manner = 'free',
): Plan {
  const { dice } = options;
  if (!dice.chance(liveShareOf(target, manner))) return planOf([], target);
  const steps: Draft[] = [];
  const isExact = target.origin === 'boundary' || target.origin === 'example';
  const taking = feed(planning, steps, target, { options, depth: 0 });
  const sound = isExact ? taking : withoutDangling(planning, taking);
  const isRepeated = dice.chance(repeatShare) && repeatProducer(steps, sound);
  const fed = isRepeated && !isExact ? withSmallCounts(planning, sound, dice) : sound;
  if (steps.length > 0 && dice.chance(manner === 'free' ? detourShare : 0))
    addDetour(planning, steps, fed, options);
  const put = isExact ? undefined : drawPut(planning.workshop, fed, options);
  if (put !== undefined) steps.push(put);
  const pages = isExact ? undefined : drawPagesPlan(planning, steps, fed, options);
  if (pages !== undefined) return pages;
  const isList = !isExact && steps.length === 0 && dice.chance(listShare);
  const listed = isList ? withItems(planning, steps, fed, options) : fed;
  if (!isExact) addRepeat(steps, listed, dice);
  const source = sourceOfCondition(steps, listed, dice);
  if (source !== undefined) steps.push(source);
  return planOf(steps, withCondition(steps, listed, dice));
}

/** What is not there is refused before anything else about a request is looked at. */
function liveShareOf({ validity }: Draft, manner: Manner): number {
  if (validity.kind === 'valid' || validity.where.startsWith('path')) return liveShare;
  return manner === 'steady' ? 1 : liveForBroken;
}

/** A list read page by page, now and then after some of what it lists was created. */
function drawPagesPlan(
  { workshop }: Planning,
  steps: readonly Draft[],
  fed: Draft,
  options: DrawOptions,
): Plan | undefined {
  const link = fed.validity.kind === 'valid' ? pageLink(fed.operation) : undefined;
  if (link === undefined || !options.dice.chance(pagesShare)) return undefined;
  const items = options.dice.chance(itemsShare) ? drawItems(workshop, fed, options) : [];
  const pages = drawPages(workshop, fed, { link, firstStep: steps.length + items.length, options });
  return pages && planOf([...steps, ...items, ...pages.before], pages.last);
}

/** A list after some of what it lists was created, asked for by what the last of it holds. */
function withItems({ workshop }: Planning, steps: Draft[], fed: Draft, options: DrawOptions): Draft {
  steps.push(...drawItems(workshop, fed, options));
  const last = steps.at(-1);
  if (last === undefined) return fed;
  return withLiveFilters(fed, { operation: last.operation, step: steps.length - 1 }, options.dice);
}

/** The very request once before, now and then: what is cancelled, deleted or keyed by the client is so a second time. */
function addRepeat(steps: Draft[], fed: Draft, dice: Dice): void {
  if (fed.method === 'GET' || fed.validity.kind !== 'valid' || !dice.chance(sameShare)) return;
  steps.push(fed);
}

/** Sends the request that makes what a read needs once or twice more: a list of one item shows no order and no end. */
function repeatProducer(steps: Draft[], fed: Draft): boolean {
  const last = steps.at(-1);
  if (fed.method !== 'GET' || last === undefined || last.method !== 'POST') return false;
  steps.push(last, last);
  return true;
}

/** Optional counts, such as the length of a page, now and then as 1 or 2: three items do not fit. */
function withSmallCounts({ workshop }: Planning, draft: Draft, dice: Dice): Draft {
  if (draft.validity.kind === 'invalid') return draft;
  let { parameters } = draft;
  for (const parameter of draft.operation.parameters) {
    const value = jsonNumber(dice.pick(['1', '2']));
    const { schema } = parameter;
    if (parameter.in !== 'query' || parameter.required || schema === undefined || !dice.chance(0.5)) continue;
    if (workshop.sampler(schema).judge(value).length > 0) continue;
    parameters = [
      ...parameters.filter((each) => each.parameter !== parameter),
      { parameter, value, take: undefined },
    ];
  }
  return { ...draft, parameters };
}

interface Feeding {
  readonly options: DrawOptions;
  readonly depth: number;
}

/** The draft taking ids from answers of set-up steps, which are added. */
function feed(planning: Planning, steps: Draft[], draft: Draft, { options, depth }: Feeding): Draft {
  const feeds = usableFeeds(planning, draft, { options, depth });
  const chosen = chooseLink(feeds, draft, options);
  if (chosen.length === 0 || depth >= longestChain) return draft;
  const producer = chosen[0]?.producer;
  const before = producer === undefined ? undefined : setUp(planning, steps, producer, { options, depth });
  if (before === undefined) return draft;
  return chosen.reduce((fed, each) => withTake(fed, each, before), draft);
}

/** Adds the producer's own request, fed in turn, and returns its step. */
function setUp(
  planning: Planning,
  steps: Draft[],
  producer: Operation,
  { options, depth }: Feeding,
): number | undefined {
  const known = steps.findIndex(({ operation }) => operation === producer);
  if (known >= 0) return known;
  const draft = drawDraft(planning.workshop, producer, {
    ...options,
    mode: 'valid',
    plain: true,
    edge: undefined,
    hazards: options.hazards * setUpHazards,
  });
  if (draft === undefined) return undefined;
  const bare = options.dice.chance(bareShare) ? withRequiredOnly(draft) : draft;
  const sent = options.dice.chance(exampleShare) ? exampleOf(planning.workshop, bare, options.dice) : bare;
  const fed = feed(planning, steps, sent, { options, depth: depth + 1 });
  steps.push(withoutDangling(planning, fed));
  return steps.length - 1;
}

/** The request with what the document gives as an example, which a service with rules of its own is known to take. */
function exampleOf(workshop: Workshop, draft: Draft, dice: Dice): Draft {
  const example = dice.pick(exampleDrafts(workshop, draft.operation, draft));
  return example === undefined ? draft : { ...example, origin: draft.origin };
}

function usableFeeds({ feeds }: Planning, draft: Draft, { options, depth }: Feeding): readonly Feed[] {
  const all = feeds.get(draft.operation.key) ?? [];
  const wantsBody = depth === 0 && options.dice.chance(bodyFeedShare);
  return all.filter(({ into, producer }) => {
    if (!canTake(draft, into)) return false;
    if (into.kind === 'body') return wantsBody;
    const parameter = findParameter(draft.operation, into);
    return parameter !== undefined && (parameter.in === 'path' || producer.key !== draft.operation.key);
  });
}

/** The feeds of one link: one that serves a path parameter, from an operation that needs the least itself. */
function chooseLink(feeds: readonly Feed[], draft: Draft, { dice }: DrawOptions): readonly Feed[] {
  const { operation } = draft;
  const needsPath = operation.path.includes('{');
  const links = new Map<string, Feed[]>();
  for (const each of feeds) links.set(each.link, [...(links.get(each.link) ?? []), each]);
  const ranked = [...links.values()]
    .filter(
      (list) =>
        !needsPath ||
        list.some(({ into }) => into.kind === 'parameter' && findParameter(operation, into)?.in === 'path'),
    )
    .map((list) => ({ list, rank: rankOf(list, draft) }))
    .sort((left, right) => left.rank - right.rank);
  const best = ranked.filter(({ rank }) => rank === ranked[0]?.rank);
  return (dice.chance(0.85) ? dice.pick(best) : dice.pick(ranked))?.list ?? [];
}

/**
 * Creating comes before listing, what needs no id before what needs one, links before guesses. Creating what needs an id may
 * be refused: it is as good as listing for a valid request, and worse for one that is broken and must reach something.
 */
function rankOf([first]: readonly Feed[], { operation, validity }: Draft): number {
  if (first === undefined) return 99;
  const { producer, origin } = first;
  const creates = producer.method.toUpperCase() === 'POST';
  const mayBeRefused = creates && validity.kind === 'valid' ? 2 : 4;
  const needs = producer.path.includes('{') ? mayBeRefused : 0;
  return needs + (creates ? 0 : 2) + (origin === 'link' ? 0 : 1) + (producer === operation ? 8 : 0);
}

/** Adds requests that change or read the same resource: update, increment, delete before the read. */
function addDetour(planning: Planning, steps: Draft[], target: Draft, options: DrawOptions): void {
  const { dice } = options;
  const taken = target.parameters.find(({ take }) => take !== undefined)?.take;
  if (taken === undefined) return;
  const producer = steps[taken.step]?.operation;
  const others = planning.workshop.operations.filter(
    (operation) =>
      operation !== producer &&
      !['GET', 'HEAD', 'OPTIONS'].includes(operation.method.toUpperCase()) &&
      (operation.method.toUpperCase() !== 'DELETE' || dice.chance(0.2)) &&
      (planning.feeds.get(operation.key) ?? []).some((each) => each.producer === producer),
  );
  const count = 1 + dice.below(2);
  for (let step = 0; step < count; step += 1) {
    const operation = dice.pick(others);
    if (operation === undefined) return;
    const draft = drawDraft(planning.workshop, operation, {
      ...options,
      mode: 'valid',
      edge: undefined,
      hazards: options.hazards * 0.2,
    });
    const feeds = (planning.feeds.get(operation.key) ?? []).filter(
      (each) => each.producer === producer && each.into.kind === 'parameter',
    );
    if (draft !== undefined)
      steps.push(
        withCondition(
          steps,
          feeds.reduce((fed, each) => withTake(fed, each, taken.step), draft),
          dice,
        ),
      );
  }
}
