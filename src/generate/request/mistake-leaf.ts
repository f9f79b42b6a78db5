import { type Json, jsonBoolean, jsonNull, jsonNumber, jsonString } from '../../model/json.ts';
import { root } from '../../model/pointer.ts';
import type { Dice } from '../draw/dice.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { spotsOf } from './marked.ts';
import type { Workshop } from './workshop.ts';

const tries = 12;

/** The request with one simple value of its body near to what it was, and refused by the document: `"12"` for `12`, 0 for false. */
export function mistakeLeaf(workshop: Workshop, draft: Draft, { dice }: DrawOptions): Draft | undefined {
  const { body } = draft;
  if (body.kind !== 'json' || body.media.schema === undefined) return undefined;
  const sampler = workshop.sampler(body.media.schema);
  const leaves = spotsOf(body.value).filter(({ value }) => value.kind !== 'object' && value.kind !== 'array');
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const spot = dice.pick(leaves);
    const other = spot === undefined ? undefined : dice.pick(nearMisses(spot.value, dice));
    if (spot === undefined || other === undefined) return undefined;
    const value = spot.replace(other);
    const [error] = sampler.judge(value);
    if (error === undefined) continue;
    const { keyword, at = root, message } = error;
    return {
      ...draft,
      body: { ...body, value },
      validity: { kind: 'invalid', where: 'body', pointer: at, keyword, reason: message },
    };
  }
  return undefined;
}

function nearMisses(leaf: Json, dice: Dice): readonly Json[] {
  switch (leaf.kind) {
    case 'number':
      return [
        jsonString(leaf.lexeme),
        jsonString(leaf.lexeme),
        jsonNumber(`-${leaf.lexeme.replace(/^-/, '')}`),
        jsonNull,
      ];
    case 'boolean':
      return [jsonString(String(leaf.value)), jsonNumber(leaf.value ? 1 : 0), jsonNull];
    case 'string':
      return [
        jsonString(inOtherCase(leaf.value, dice)),
        jsonString(`${leaf.value}x`),
        jsonString(''),
        jsonNumber(1),
        jsonNull,
      ];
    case 'null':
      return [jsonString(''), jsonString('null'), jsonNumber(0), jsonBoolean(false)];
    default:
      return [];
  }
}

function inOtherCase(text: string, dice: Dice): string {
  return dice.chance(0.5) ? text.toUpperCase() : text.slice(0, 1).toUpperCase() + text.slice(1);
}
