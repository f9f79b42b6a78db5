import type { Dice } from '../draw/dice.ts';
import type { Drawing } from '../draw/drawing.ts';
import { blockChunks, type Chunk, hazardChunks, lookalikes, refusedChunks, wordChunks } from './chunks.ts';

const fillers = ['a', 'b', 'e', 'n', 's', 't', '0', '1', ' ', 'é', 'я', '語', '😀'];
const plainFillers = ['a', 'b', 'e', 'n', 's', 't', '0', '1'];

/** Text of `low` to `high` code points: words, many scripts, every plane, and hazards by weight. */
export function drawFreeText(drawing: Drawing, low: number, high: number): string {
  const { dice } = drawing;
  if (drawing.tiny) return 'a'.repeat(low);
  if (dice.chance(drawing.hazards * 0.5)) {
    const text = dice.pick(lookalikes) ?? '';
    const length = codePoints(text);
    if (length >= low && length <= high) return text;
  }
  const length =
    drawing.edge === undefined ? textLength(dice, low, high) : edgeLength(drawing.edge, low, high);
  return assemble(drawing, length, Math.min(high, Math.max(low, length)));
}

/** How long the text in this row of the boundary phase is. */
export function edgeLength(edge: number, low: number, high: number): number {
  const far = Math.min(high, Math.max(low + 1, 100_000));
  const lengths = Number.isFinite(high)
    ? [low, far, Math.min(low + 1, far), Math.max(low, far - 1)]
    : [low, low + 1, low + 60];
  return lengths[edge % lengths.length] ?? low;
}

function textLength(dice: Dice, low: number, high: number): number {
  const most = Math.min(high, low + (dice.chance(0.85) ? 14 : dice.chance(0.9) ? 60 : 400));
  if (dice.chance(0.02) && high <= 2_000) return high;
  return dice.between(low, most);
}

function assemble(drawing: Drawing, length: number, high: number): string {
  const { dice } = drawing;
  let text = '';
  let left = length;
  const flavour = dice.below(10);
  while (left > 0) {
    const chunk = nextChunk(drawing, flavour);
    if (chunk.length <= left || (left === length && chunk.length <= high)) {
      text += chunk.text;
      left -= chunk.length;
    } else {
      text += dice.pick(drawing.hazards === 0 ? plainFillers : fillers);
      left -= 1;
    }
    if (left > 200) {
      const times = Math.floor((left - 100) / Math.max(1, length - left));
      if (times > 0) {
        const repeated = text.repeat(times);
        left -= times * (length - left);
        text += repeated;
      }
    }
  }
  return text;
}

function nextChunk(drawing: Drawing, flavour: number): Chunk {
  const { dice, hazards } = drawing;
  if (hazards > 0) {
    if (dice.chance(hazards * 0.25)) return dice.pick(hazardChunks) as Chunk;
    if (flavour === 0 && dice.chance(hazards * 0.06)) return dice.pick(refusedChunks) as Chunk;
  }
  if (flavour < 6) return dice.pick(wordChunks) as Chunk;
  if (flavour < 9) return dice.pick(blockChunks) as Chunk;
  return anyPlane(dice);
}

/** One character of any plane, assigned or not. */
function anyPlane(dice: Dice): Chunk {
  const plane = dice.below(17);
  const code = plane * 0x1_0000 + (plane === 0 ? 0x20 + dice.below(0xd7e0) : dice.below(0xfffe));
  return { text: String.fromCodePoint(code), length: 1 };
}

/** How many code points the text has; a lone surrogate counts as one. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    count -= 1;
    at += 1;
  }
  return count;
}
