import type { Drawing } from '../draw/drawing.ts';
import type { TextDrawer } from '../string/string-drawer.ts';
import { codePoints, drawFreeText, edgeLength } from '../text/free-text.ts';
import { type CompiledPattern, compilePattern } from './compile.ts';

const compiled = new Map<string, CompiledPattern | undefined>();
const mostKept = 2_000;
const longestDrawn = 100_000;

/** Draws texts that the pattern (nearly always) matches; undefined where it cannot be read. */
export function patternDrawer(source: string): TextDrawer | undefined {
  const pattern = compiledPattern(source);
  if (pattern === undefined || pattern.part.min > longestDrawn) return undefined;
  return (drawing, low, high) => {
    const text = drawMatch(pattern, drawing, low, high);
    const woven =
      pattern.wanted.length > 0 && drawing.dice.chance(0.9) ? weave(pattern, text, drawing) : text;
    return surrounded(pattern, woven, { drawing, low, high });
  };
}

function compiledPattern(source: string): CompiledPattern | undefined {
  if (compiled.has(source)) return compiled.get(source);
  if (compiled.size > mostKept) compiled.clear();
  const pattern = compilePattern(source);
  compiled.set(source, pattern);
  return pattern;
}

function drawMatch(
  { part, wanted, startsText, endsText }: CompiledPattern,
  drawing: Drawing,
  low: number,
  high: number,
): string {
  const isWhole = startsText && endsText;
  const hoped = wanted.length > 0 ? 12 : 0;
  const least = Math.max(part.min, isWhole ? low : 0, Math.min(part.max, high, hoped));
  const most = Math.max(least, Math.min(part.max, high, longestDrawn));
  const { dice, edge, tiny } = drawing;
  if (tiny) return part.draw(drawing, least, new Map());
  if (edge !== undefined)
    return part.draw(drawing, edgeLength(edge, least, Math.min(most, least + 2_000)), new Map());
  const reach = dice.chance(0.9) ? 12 : 60;
  const length =
    dice.chance(0.04) && most <= 2_000 ? most : dice.between(least, Math.min(most, least + reach));
  return part.draw(drawing, length, new Map());
}

/** Puts characters that look-aheads want to see over characters of the text. */
function weave({ wanted }: CompiledPattern, text: string, drawing: Drawing): string {
  const characters = [...text];
  for (const part of wanted) {
    for (const character of part.draw({ ...drawing, tiny: drawing.tiny }, part.min, new Map())) {
      if (characters.length > 0) characters[drawing.dice.below(characters.length)] = character;
    }
  }
  return characters.join('');
}

interface Bounds {
  readonly drawing: Drawing;
  readonly low: number;
  readonly high: number;
}

/** Text before and after the match, where the pattern leaves it open. */
function surrounded(
  { startsText, endsText }: CompiledPattern,
  text: string,
  { drawing, low, high }: Bounds,
): string {
  if (startsText && endsText) return text;
  const length = codePoints(text);
  const missing = Math.max(0, low - length);
  const wish = drawing.tiny || drawing.dice.chance(0.5) ? 0 : drawing.dice.below(6);
  const extra = Math.min(Math.max(0, high - length), Math.max(missing, wish));
  if (extra === 0) return text;
  const before = startsText ? 0 : endsText ? extra : drawing.dice.below(extra + 1);
  return drawFreeText(drawing, before, before) + text + drawFreeText(drawing, extra - before, extra - before);
}
