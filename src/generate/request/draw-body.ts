import { type Json, jsonString } from '../../model/json.ts';
import type { MediaType, Operation } from '../../model/operation.ts';
import { encodeText } from '../../wire/text.ts';
import { drawFrom } from '../draw/arbitrary-dice.ts';
import type { Dice } from '../draw/dice.ts';
import { beginDrawing } from '../draw/drawing.ts';
import type { BrokenConstraint, DrawOptions } from '../solve/sampler.ts';
import { drawLayout } from '../spelling/layout.ts';
import { respell } from '../spelling/respell.ts';
import { drawFreeText } from '../text/free-text.ts';
import type { BodyDraft } from './draft.ts';
import { bodyKind, concreteType, writableMedia } from './media.ts';
import type { Workshop } from './workshop.ts';

/** A body, and what it breaks where that was asked for. */
export interface DrawnBody {
  readonly body: BodyDraft;
  readonly broken: BrokenConstraint | undefined;
}

/** No body at all. */
export const noBody: BodyDraft = { kind: 'none', contentType: undefined };

const respelledShare = 0.3;
const layoutShare = 0.06;
const typeShare = 0.06;

/** Draws a body for the operation; undefined where its schema allows none that was found. */
export function drawBody(
  workshop: Workshop,
  operation: Operation,
  options: DrawOptions,
): DrawnBody | undefined {
  const media = chooseMedia(operation, options);
  if (media === undefined) return options.mode === 'valid' ? { body: noBody, broken: undefined } : undefined;
  const drawn = drawValue(workshop, operation, media, options);
  if (drawn === undefined) return undefined;
  return { body: bodyOf(workshop, media, drawn.value, options), broken: drawn.broken };
}

function chooseMedia({ body }: Operation, { dice, edge }: DrawOptions): MediaType | undefined {
  const all = writableMedia(body);
  if (edge !== undefined) return all[edge % Math.max(1, all.length)];
  return dice.chance(0.75) ? all[0] : dice.pick(all);
}

interface DrawnValue {
  readonly value: Json;
  readonly broken: BrokenConstraint | undefined;
}

function drawValue(
  workshop: Workshop,
  operation: Operation,
  media: MediaType,
  options: DrawOptions,
): DrawnValue | undefined {
  const { dice, mode, hazards } = options;
  const custom =
    mode === 'valid' && options.edge === undefined ? customBody(workshop, operation, options) : undefined;
  if (custom !== undefined) return { value: custom, broken: undefined };
  if (media.schema === undefined || bodyKind(media.type) === 'bytes') {
    if (mode === 'invalid') return undefined;
    const drawing = beginDrawing({ dice, hazards, room: 1 });
    return { value: media.examples[0] ?? jsonString(drawFreeText(drawing, 0, 60)), broken: undefined };
  }
  return workshop.sampler(media.schema).draw(options);
}

/** Another way to write the same media type (RFC 9110, 8.3.1). */
function drawTypeSpelling(type: string, dice: Dice): string {
  return dice.pick([`${type}; charset=utf-8`, `${type};charset=UTF-8`, type.toUpperCase()]);
}

const customShare = 0.5;
const hazardShare = 0.2;

/** A body of the user's own arbitraries, where it is valid. */
function customBody(
  { settings, sampler }: Workshop,
  operation: Operation,
  { dice }: DrawOptions,
): Json | undefined {
  const own = settings.bodies.get(operation.key);
  const hazards = settings.hazardBodies.get(operation.key) ?? [];
  const schema = writableMedia(operation.body)[0]?.schema;
  const chosen =
    hazards.length > 0 && dice.chance(hazardShare)
      ? dice.pick(hazards)
      : dice.chance(customShare)
        ? own
        : undefined;
  if (chosen === undefined) return undefined;
  const value = drawFrom(chosen, dice);
  return schema === undefined || sampler(schema).judge(value).length === 0 ? value : undefined;
}

/** The body of a value in the media type, spelled as the settings say. */
export function bodyOf(
  workshop: Workshop,
  media: MediaType,
  value: Json,
  { dice, edge, plain = false }: DrawOptions,
): BodyDraft {
  const kind = bodyKind(media.type);
  const contentType = concreteType(media.type);
  if (kind === 'none' || kind === 'flawed') return noBody;
  if (kind === 'bytes')
    return { kind, contentType, bytes: encodeText(value.kind === 'string' ? value.value : '') };
  const isWild = kind === 'json' && workshop.settings.spelling === 'wild' && edge === undefined && !plain;
  const spelled = isWild && dice.chance(respelledShare) ? respell(value, dice, 0.25) : value;
  const layout = isWild && dice.chance(layoutShare) ? drawLayout(dice) : 'compact';
  const type = isWild && dice.chance(typeShare) ? drawTypeSpelling(contentType, dice) : contentType;
  return { kind, contentType: type, media, value: spelled, takes: new Map(), layout };
}
