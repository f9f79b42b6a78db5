import type { Operation, Parameter } from '../../model/operation.ts';
import { pointer, root } from '../../model/pointer.ts';
import type { Validity } from '../../model/scenario.ts';
import { beginDrawing } from '../draw/drawing.ts';
import { isIncluded, presenceOf } from '../object/presence.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import { acceptFields } from './accept.ts';
import { securedDraft } from './credentials.ts';
import type { Draft, ParameterDraft } from './draft.ts';
import { drawBody, noBody } from './draw-body.ts';
import { drawParameter } from './draw-parameter.ts';
import { drawPercentStyle, plainPercent } from './percent.ts';
import { soundTarget } from './target-flaw.ts';
import type { Workshop } from './workshop.ts';

const valid: Validity = { kind: 'valid' };
const percentShare = 0.12;

/** A valid request for the operation, or undefined where some required part has no value that was found. */
export function drawDraft(workshop: Workshop, operation: Operation, options: DrawOptions): Draft | undefined {
  const parameters = drawParameters(workshop, operation, options);
  if (parameters === undefined) return undefined;
  const wantsBody = operation.body !== undefined && (operation.body.required || options.dice.chance(0.8));
  const drawn = wantsBody ? drawBody(workshop, operation, options) : undefined;
  if (wantsBody && drawn === undefined && operation.body?.required === true) return undefined;
  const isWild =
    workshop.settings.spelling === 'wild' && options.edge === undefined && options.plain !== true;
  return securedDraft(
    workshop,
    {
      operation,
      method: operation.method.toUpperCase(),
      parameters,
      body: drawn?.body ?? noBody,
      headers: acceptFields(operation, options),
      target: soundTarget,
      percent: isWild && options.dice.chance(percentShare) ? drawPercentStyle(options.dice) : plainPercent,
      validity: valid,
      origin: options.edge === undefined ? 'generated' : 'boundary',
    },
    options.dice,
  );
}

function drawParameters(
  workshop: Workshop,
  operation: Operation,
  options: DrawOptions,
): ParameterDraft[] | undefined {
  const drawn: ParameterDraft[] = [];
  const optional = operation.parameters.filter(({ required }) => !required).length;
  const drawing = beginDrawing({ dice: options.dice, room: 1, hazards: 0, edge: options.edge });
  const presence = presenceOf(drawing, Math.max(1, optional));
  let at = -1;
  for (const parameter of operation.parameters) {
    const isNeeded = parameter.required || parameter.in === 'path';
    if (!isNeeded) at += 1;
    if (!isNeeded && !isIncluded(presence, at, drawing)) continue;
    const found = drawParameter(workshop, parameter, options);
    if (found === undefined && isNeeded) return undefined;
    if (found !== undefined) drawn.push({ parameter, value: found.value, take: undefined });
  }
  return drawn;
}

/** The request without its optional parameters: each is one more thing that a service may refuse. */
export function withRequiredOnly(draft: Draft): Draft {
  return {
    ...draft,
    parameters: draft.parameters.filter(({ parameter }) => parameter.required || parameter.in === 'path'),
  };
}

/** The validity of a request in which one parameter breaks something. */
export function brokenParameter(
  parameter: Parameter,
  broken: { readonly at: string; readonly keyword: string; readonly reason: string },
): Validity {
  return {
    kind: 'invalid',
    where: `${parameter.in} ${parameter.name}`,
    pointer: pointer(broken.at),
    keyword: broken.keyword,
    reason: broken.reason,
  };
}

/** The validity of a request that breaks something as a whole. */
export function brokenWhole(where: string, keyword: string, reason: string): Validity {
  return { kind: 'invalid', where, pointer: root, keyword, reason };
}
