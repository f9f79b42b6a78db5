import { type Json, jsonString } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import type { Dice } from '../draw/dice.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { brokenParameter } from './draw-draft.ts';
import { canBeWritten, drawParameter, mayBeRead } from './draw-parameter.ts';
import type { Workshop } from './workshop.ts';

const tries = 12;

/** The request with one text among its parameters near to a valid one, and refused by the document. */
export function mistakeParameter(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  return nearMissOf(workshop, draft, options.dice.pick(textParameters(draft.operation)), options);
}

/** How often the deterministic rows mistake each parameter: texts can be missed in several ways. */
export function parameterMistakes(operation: Operation): readonly (typeof mistakeParameter)[] {
  return textParameters(operation).flatMap((parameter) =>
    Array.from(
      { length: 3 },
      () => (workshop: Workshop, draft: Draft, options: DrawOptions) =>
        nearMissOf(workshop, draft, parameter, options),
    ),
  );
}

function textParameters({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter(({ schema, in: place }) => schema !== undefined && place !== 'cookie');
}

function nearMissOf(
  workshop: Workshop,
  draft: Draft,
  parameter: Parameter | undefined,
  options: DrawOptions,
): Draft | undefined {
  if (parameter?.schema === undefined) return undefined;
  const sampler = workshop.sampler(parameter.schema);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const drawn = drawParameter(workshop, parameter, { ...options, mode: 'valid' });
    const value = drawn === undefined ? undefined : nearMiss(drawn.value, options.dice);
    if (value === undefined) return undefined;
    const [error] = sampler.judge(value);
    if (error === undefined || !canBeWritten(parameter, value) || mayBeRead(workshop, parameter, value))
      continue;
    const { keyword, at = '', message } = error;
    return {
      ...draft,
      parameters: [
        ...draft.parameters.filter((each) => each.parameter !== parameter),
        { parameter, value, take: undefined },
      ],
      validity: brokenParameter(parameter, { at, keyword, reason: message }),
    };
  }
  return undefined;
}

function nearMiss(value: Json, dice: Dice): Json | undefined {
  if (value.kind === 'string') return jsonString(missedText(value.value, dice));
  if (value.kind !== 'array') return undefined;
  const at = dice.below(Math.max(1, value.items.length));
  const item = value.items[at];
  const missed = item === undefined ? undefined : nearMiss(item, dice);
  return missed === undefined ? undefined : { ...value, items: value.items.with(at, missed) };
}

/** The end of the text in capitals, or one character more somewhere. */
function missedText(text: string, dice: Dice): string {
  const characters = [...text];
  const at = dice.below(characters.length + 1);
  if (dice.chance(0.5)) return characters.slice(0, at).join('') + characters.slice(at).join('').toUpperCase();
  return characters.toSpliced(at, 0, dice.pick(['0', '+', '-', ' ', '.'])).join('');
}
