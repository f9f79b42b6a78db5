import type { Difference, Fact } from '../../model/difference.ts';
import { placeName } from '../../model/difference.ts';
import type { OperationKey } from '../../model/operation.ts';
import type { Bijection } from './bijection.ts';
import { areClockReadings, type ClockWindow, readInstant } from './clock.ts';
import { formOf, timeForm } from './form.ts';
import type { NoiseKind, NoiseKnowledge } from './knowledge.ts';
import { type Matcher, matcherFor } from './matcher.ts';
import { type Reading, readScalars } from './reading.ts';

/** What a difference comes to once identifiers, clocks and declared matchers are accounted for. */
export type Judgement =
  /** `isClock`: both read the clock of this run, and write it in two ways; the instants themselves say nothing. */
  | { readonly kind: 'kept'; readonly isClock: boolean }
  /** Two identifiers that contradict what stood for each other before. */
  | { readonly kind: 'contradicts' }
  | { readonly kind: 'noise'; readonly as: NoiseKind | 'declared'; readonly evidence: string };

/** What judging needs to know; one for each scenario, the knowledge shared by the run. */
export interface JudgeContext {
  readonly operation: OperationKey;
  readonly knowledge: NoiseKnowledge;
  /** Of this scenario. */
  readonly bijection: Bijection;
  /** Of the whole run; absent where legacy is compared with itself. */
  readonly ids?: Bijection;
  readonly window: ClockWindow;
  readonly matchers: readonly Matcher[];
}

const volatileFacts: ReadonlySet<Fact> = new Set<Fact>([
  'string-value',
  'number-value',
  'number-spelling',
  'header-value',
  'header-part-value',
  'text',
]);
const kept: Judgement = { kind: 'kept', isClock: false };
const keptClock: Judgement = { kind: 'kept', isClock: true };

/** Whether the fact is one that a value which changes by itself can show; types, keys and order never are. */
export function canBeNoise(fact: Fact): boolean {
  return volatileFacts.has(fact);
}

/** Judges one difference; identifiers and clocks are noise only while both sides write them in one form. */
export function judge(difference: Difference, context: JudgeContext): Judgement {
  const declared = matcherFor(difference, context);
  if (declared !== undefined) return { kind: 'noise', as: 'declared', evidence: declared };
  if (!canBeNoise(difference.fact)) return kept;
  const scalars = readScalars(difference);
  if (scalars === undefined) return kept;
  const [legacy, candidate] = scalars;
  if (
    context.bijection.translates(legacy.text, candidate.text) ||
    context.ids?.translates(legacy.text, candidate.text) === true
  )
    return noise('id', `${quoted(legacy)} and ${quoted(candidate)} stand for each other`);
  return judgeClock(difference, scalars, context) ?? judgeLearned(difference, scalars, context);
}

function judgeClock(
  difference: Difference,
  [legacy, candidate]: readonly [Reading, Reading],
  context: JudgeContext,
): Judgement | undefined {
  const [one, other] = [readInstant(legacy), readInstant(candidate)];
  if (one === undefined || other === undefined || !areClockReadings(one, other, context.window))
    return undefined;
  if (timeForm(legacy) !== timeForm(candidate)) return keptClock;
  const place = `${context.operation} ${placeName(difference.place)} ${difference.pattern}`;
  if (context.knowledge.fractions.differ(place, one.fraction, other.fraction)) return keptClock;
  return noise(
    'clock',
    `both read the clock of this run, within ${context.window.tolerance / 1000} s, written alike`,
  );
}

function judgeLearned(
  difference: Difference,
  [legacy, candidate]: readonly [Reading, Reading],
  context: JudgeContext,
): Judgement {
  const kind = context.knowledge.kindAt(context.operation, difference);
  if (isPaddedOtherwise(legacy.text, candidate.text)) return kept;
  if (kind === undefined || kind === 'clock') {
    if (context.ids?.contradicts(legacy.text, candidate.text) === true) return { kind: 'contradicts' };
    return isOldPair(difference, [legacy, candidate], context) && admits(legacy.text, candidate.text, context)
      ? noise('id', 'two identifiers of one form that this run did not see made, at one place of a list')
      : kept;
  }
  if (
    formOf(legacy).signature !== formOf(candidate).signature &&
    !(kind === 'random' && areFreeTexts(legacy, candidate))
  )
    return kept;
  if (kind === 'random') return noise('random', 'legacy gives another value each time');
  return admits(legacy.text, candidate.text, context)
    ? noise('id', 'legacy gives another identifier each time, and both sides map one to one')
    : { kind: 'contradicts' };
}

/** Whether the two are one text but for zeros in front of numbers: one identifier in two forms, and not two. */
function isPaddedOtherwise(legacy: string, candidate: string): boolean {
  return legacy !== candidate && withoutPadding(legacy) === withoutPadding(candidate);
}

function withoutPadding(text: string): string {
  return text.replace(/(?<!\d)0+(?=\d)/g, '');
}

/**
 * Whether the two may name one thing that was there before the run: a list of two stores filled alike shows such pairs,
 * and neither of the two is known to stand for another.
 */
function isOldPair(
  { pattern }: Difference,
  [legacy, candidate]: readonly [Reading, Reading],
  { ids }: JudgeContext,
): boolean {
  if (ids === undefined || !pattern.includes('/*')) return false;
  const { signature, isIdentifier } = formOf(legacy);
  if (!isIdentifier || signature !== formOf(candidate).signature) return false;
  return strongForm.test(signature) || (idName.test(pattern) && !/^\d+$/.test(legacy.text));
}

const strongForm = /^(uuid|hex|HEX) /;
const idName = /(?:\/|[_-])(?:id|uuid|guid|key|cursor|token)$|[a-z](?:Id|ID|Key)$/;

/** Plain numbers name things of many kinds: only within one scenario do they stand for each other. */
function admits(legacy: string, candidate: string, { bijection, ids }: JudgeContext): boolean {
  const isNumber = /^\d+$/.test(legacy);
  if (!isNumber && ids?.contradicts(legacy, candidate) === true) return false;
  if (!bijection.admit(legacy, candidate)) return false;
  if (!isNumber) ids?.admit(legacy, candidate);
  return true;
}

/** Texts that have no form at all cannot be compared in it; legacy's own texts differ as much. */
function areFreeTexts(legacy: Reading, candidate: Reading): boolean {
  return [legacy, candidate].every((reading) => formOf(reading).signature.startsWith('text '));
}

function noise(as: NoiseKind, evidence: string): Judgement {
  return { kind: 'noise', as, evidence };
}

function quoted({ text }: Reading): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
