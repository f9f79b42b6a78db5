import { jsonString } from '../../model/json.ts';
import type { Drawing } from '../draw/drawing.ts';
import { formatDrawer } from '../format/table.ts';
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
  const sources = sourcesOf(demand);
  if (sources.length === 0) return undefined;
  const isFree = !isDecided(demand);
  return (drawing) => {
    if (isFree) return jsonString(drawFreeText(drawing, demand.min, demand.max));
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const text = sources[attempt % sources.length]?.(drawing, demand.min, demand.max);
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

function sourcesOf(demand: StringDemand): readonly TextDrawer[] {
  const formats = [...demand.formats, ...(demand.encoding === undefined ? [] : [demand.encoding])];
  const positive = [
    ...demand.patterns.map(patternDrawer),
    ...formats.map((name) => formatDrawer(name)),
  ].filter((drawer) => drawer !== undefined);
  const spoilers = [...demand.notPatterns.map(patternDrawer), ...demand.notFormats.map(formatDrawer)]
    .filter((drawer) => drawer !== undefined)
    .map(spoiled);
  if (positive.length > 0) return positive;
  return [...spoilers, drawFreeText];
}
