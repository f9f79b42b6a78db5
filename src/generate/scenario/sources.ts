import type { Operation, OperationKey } from '../../model/operation.ts';
import { derivedSeed } from '../../model/seed.ts';
import type { Drawn, ScenarioSource } from '../../model/source.ts';
import { seededDice } from '../draw/dice.ts';
import { type GenerateOptions, settleOptions } from '../options.ts';
import type { Draft } from '../request/draft.ts';
import { drawDraft, withRequiredOnly } from '../request/draw-draft.ts';
import { canBeBroken, drawNegative, hasRoomForFlaws } from '../request/draw-negative.ts';
import type { Negation } from '../request/negation.ts';
import { specialRows } from '../request/special-rows.ts';
import { createWorkshop, type Workshop } from '../request/workshop.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import { boundaryRows } from './boundary-rows.ts';
import { withoutDangling } from './dangling.ts';
import { drawPlan, type Planning } from './draw-plan.ts';
import { drawnOf, givenScenario } from './drawn.ts';
import { exampleDrafts } from './examples.ts';
import { feedsOf } from './feed.ts';

const bareShare = 0.7;
/** Once each constraint was broken in a row of its own, what else is sent is less often broken. */
const afterRows = 0.2;
const roomyTries = 6;

/** Where the scenarios of each operation come from; operations for which no valid request was found are left out. */
export function scenarioSources(
  operations: readonly Operation[],
  options: GenerateOptions,
): ReadonlyMap<OperationKey, ScenarioSource> {
  const workshop = createWorkshop(operations, settleOptions(options));
  const planning: Planning = { workshop, feeds: feedsOf(operations) };
  const sources = new Map<OperationKey, ScenarioSource>();
  for (const operation of operations) {
    const source = sourceOf(planning, operation);
    if (source !== undefined) sources.set(operation.key, source);
  }
  return sources;
}

function sourceOf(planning: Planning, operation: Operation): ScenarioSource | undefined {
  const probe = firstDraft(planning.workshop, operation);
  if (probe === undefined) return undefined;
  return sourceFrom(planning, operation, probe);
}

/** A plain request; undefined where there is none, or where its schema is nested too deep to follow. */
function firstDraft(workshop: Workshop, operation: Operation): Draft | undefined {
  try {
    return drawDraft(workshop, operation, {
      dice: seededDice(workshop.settings.seed),
      mode: 'valid',
      hazards: 0,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sourceFrom(planning: Planning, operation: Operation, probe: Draft): ScenarioSource {
  const { workshop } = planning;
  const { settings } = workshop;
  const first = settings.first.get(operation.key) ?? [];
  const examples = exampleDrafts(workshop, operation, probe);
  const rows = boundaryRows(workshop, operation);
  const specials = workshop.settings.spelling === 'wild' ? specialRows(workshop, operation) : [];
  // The special rows break each constraint already.
  const negativeRows = specials.length === 0 && canBeBroken(operation) ? rows : 0;
  const negativeShare = (1 - settings.validShare) * (specials.length > 0 ? afterRows : 1);
  const starts = {
    examples: first.length,
    valid: first.length + examples.length,
    negative: first.length + examples.length + rows,
    special: first.length + examples.length + rows + negativeRows,
  };
  const deterministic = starts.special + Math.ceil(specials.length * 1.5);

  /** The special row of an index: a drawn case comes after every two, so that a small budget has both. */
  function specialAt(index: number): Negation | undefined {
    const at = index - starts.special;
    return at < 0 || at % 3 === 2 ? undefined : specials[at - Math.floor((at + 1) / 3)];
  }

  function optionsAt(index: number): DrawOptions {
    const dice = seededDice(derivedSeed(settings.seed, operation.key, index));
    const edge =
      index < starts.valid || index >= starts.special
        ? undefined
        : index - (index < starts.negative ? starts.valid : starts.negative);
    return { dice, mode: 'valid', hazards: settings.hazards, edge };
  }

  function drawAt(index: number): Drawn {
    const given = first[index];
    if (given !== undefined) return givenScenario(given);
    const drawing = optionsAt(index);
    const example = examples[index - starts.examples];
    if (example !== undefined) return drawnOf(workshop, drawPlan(planning, example, drawing));
    const special = specialAt(index);
    const isRow = special !== undefined || (index >= starts.negative && index < starts.special);
    const isNegative = isRow || (index >= deterministic && drawing.dice.chance(negativeShare));
    const valid =
      drawDraft(workshop, operation, isNegative ? { ...drawing, edge: undefined } : drawing) ?? probe;
    const draft = isNegative ? negativeOf(valid, drawing, special) : valid;
    const manner = isRow ? 'steady' : 'free';
    return drawnOf(workshop, drawPlan(planning, draft, drawing, manner));
  }

  /** What else could be refused goes first, so that only what is meant is. */
  function negativeOf(first: Draft, drawing: DrawOptions, breakOnce: Negation | undefined): Draft {
    const valid = breakOnce !== undefined ? roomyDraft(first, drawing) : first;
    const bare = drawing.dice.chance(breakOnce === undefined ? bareShare : 1)
      ? withRequiredOnly(valid)
      : valid;
    const sound = withoutDangling(planning, bare);
    const special = breakOnce?.(workshop, sound, drawing);
    return special ?? drawNegative(workshop, sound, drawing) ?? valid;
  }

  /** A few draws are spent on a body in which a flaw breaks nothing else. */
  function roomyDraft(first: Draft, drawing: DrawOptions): Draft {
    if (operation.body === undefined) return first;
    for (let attempt = 0; attempt < roomyTries; attempt += 1) {
      const draft = attempt === 0 ? first : drawDraft(workshop, operation, drawing);
      if (draft !== undefined && hasRoomForFlaws(workshop, draft)) return draft;
    }
    return first;
  }

  return { operation: operation.key, deterministic, at: drawAt };
}
