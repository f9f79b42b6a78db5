import { jsonString } from '../../model/json.ts';
import { drawFrom } from '../draw/arbitrary-dice.ts';
import { seededDice } from '../draw/dice.ts';
import type { Drawing } from '../draw/drawing.ts';
import { beginDrawing } from '../draw/drawing.ts';
import { formatDrawer, formatVariants } from '../format/table.ts';
import { patternDrawer } from '../pattern/pattern-drawer.ts';
import type { Drawer } from '../solve/leaf.ts';
import type { StringDemand } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import { codePoints, drawFreeText } from '../text/free-text.ts';
import { spoiled } from './spoiled.ts';

/** Draws a text of `low` to `high` code points, or nothing where it did not succeed. */
export type TextDrawer = (drawing: Drawing, low: number, high: number) => string | undefined;

const tries = 250;

/** Draws strings that meet the demand, or undefined where none does. */
export function stringDrawer(universe: Universe, demand: StringDemand): Drawer | undefined {
  if (demand.min > demand.max) return undefined;
  const sources = promising(universe, demand, sourcesOf(universe, demand));
  if (sources.length === 0) return undefined;
  const isFree = !isDecided(demand);
  return (drawing) => {
    if (isFree) return jsonString(drawFreeText(drawing, demand.min, demand.max));
    const first = sources.length > 1 ? drawing.dice.below(sources.length) : 0;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const text = sources[(first + attempt) % sources.length]?.(drawing, demand.min, demand.max);
      if (text !== undefined && fits(universe, demand, text)) return jsonString(text);
    }
    return undefined;
  };
}

/** Whether the text meets the demand. */
export function fits(universe: Universe, demand: StringDemand, text: string): boolean {
  const { matches, isFormat } = universe.judge;
  const length = codePoints(text);
  return (
    length >= demand.min &&
    length <= demand.max &&
    demand.patterns.every((source) => matches(source, text)) &&
    !demand.notPatterns.some((source) => matches(source, text)) &&
    demand.formats.every((name) => isFormat(name, text)) &&
    !demand.notFormats.some((name) => isFormat(name, text))
  );
}

function isDecided(demand: StringDemand): boolean {
  const { patterns, notPatterns, formats, notFormats, encoding } = demand;
  return (
    patterns.length + notPatterns.length + formats.length + notFormats.length > 0 || encoding !== undefined
  );
}

function sourcesOf(universe: Universe, demand: StringDemand): readonly TextDrawer[] {
  const formats = [...demand.formats, ...(demand.encoding === undefined ? [] : [demand.encoding])];
  const positive = [
    ...demand.patterns.flatMap((source) => patternDrawer(source) ?? []),
    ...formats.flatMap((name) => formatSources(universe, demand, name)),
  ];
  if (positive.length > 0) return positive;
  const near = [
    ...demand.notPatterns.flatMap((source) => patternDrawer(source) ?? []),
    ...demand.notFormats.flatMap((name) => formatDrawer(name) ?? []),
  ];
  return [...near.map(spoiled), drawFreeText];
}

function formatSources({ settings }: Universe, demand: StringDemand, name: string): readonly TextDrawer[] {
  const own = settings.formats.get(name);
  if (own !== undefined) return [({ dice }) => drawFrom(own, dice)];
  return demand.patterns.length > 0 ? formatVariants(name) : [formatDrawer(name) ?? []].flat();
}

const probes = 12;

/** Where several demands meet: the sources that meet all of them now and then; all sources, where none was seen to. */
function promising(
  universe: Universe,
  demand: StringDemand,
  sources: readonly TextDrawer[],
): readonly TextDrawer[] {
  if (sources.length < 2) return sources;
  const found = sources.filter((source) => {
    const drawing = beginDrawing({ dice: seededDice(1n), room: 1, hazards: 0 });
    for (let probe = 0; probe < probes; probe += 1) {
      const text = source(drawing, demand.min, demand.max);
      if (text !== undefined && fits(universe, demand, text)) return true;
    }
    return false;
  });
  return found.length > 0 ? found : sources;
}
