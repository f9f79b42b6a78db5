import { type Json, jsonBoolean, jsonNull, jsonNumber, jsonString } from '../../model/json.ts';
import type { Parameter } from '../../model/operation.ts';
import { beginDrawing } from '../draw/drawing.ts';
import type { BrokenConstraint, DrawOptions } from '../solve/sampler.ts';
import { drawFreeText } from '../text/free-text.ts';
import { primitiveText } from './primitive.ts';
import type { Workshop } from './workshop.ts';
import { isHeaderText } from './write-case.ts';

/** The value of a parameter, and what it breaks where that was asked for. */
export interface DrawnParameter {
  readonly value: Json;
  readonly broken: BrokenConstraint | undefined;
}

const tries = 40;

/** Draws a value that survives being written where the parameter stands; undefined where none was found. */
export function drawParameter(
  workshop: Workshop,
  parameter: Parameter,
  options: DrawOptions,
): DrawnParameter | undefined {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const drawn = drawOnce(workshop, parameter, options);
    if (drawn === undefined) return undefined;
    if (!canBeWritten(parameter, drawn.value)) continue;
    if (options.mode === 'valid' || !mayBeRead(workshop, parameter, drawn.value)) return drawn;
  }
  return undefined;
}

function drawOnce(
  workshop: Workshop,
  parameter: Parameter,
  options: DrawOptions,
): DrawnParameter | undefined {
  if (parameter.schema !== undefined) return workshop.sampler(parameter.schema).draw(options);
  if (options.mode === 'invalid') return undefined;
  const drawing = beginDrawing({ dice: options.dice, room: 1, hazards: options.hazards });
  return { value: jsonString(drawFreeText(drawing, 1, 20)), broken: undefined };
}

/** Whether the value can be sent where the parameter stands, and read back. */
export function canBeWritten(parameter: Parameter, value: Json): boolean {
  switch (parameter.in) {
    case 'path':
      return !isEmptyOrDots(value);
    case 'header':
      return isHeaderText(parameter, value);
    case 'query':
    case 'cookie':
      return !isEmptyList(value);
  }
}

/** An empty path segment names another path, and `.` and `..` are taken away by whoever normalises it. */
function isEmptyOrDots(value: Json): boolean {
  const text = primitiveText(value);
  return text === '' || text === '.' || text === '..' || isEmptyList(value);
}

/** An empty list or object leaves no trace in a query. */
function isEmptyList(value: Json): boolean {
  if (value.kind === 'array') return value.items.length === 0;
  return value.kind === 'object' && value.members.length === 0;
}

/** Whether a reader may take the text of the value for a valid one: everything outside JSON is text. */
export function mayBeRead(workshop: Workshop, parameter: Parameter, value: Json): boolean {
  const { schema } = parameter;
  if (schema === undefined) return true;
  const sampler = workshop.sampler(schema);
  return readings(value).some((reading) => sampler.judge(reading).length === 0);
}

function readings(value: Json): readonly Json[] {
  if (value.kind === 'array') {
    const each = value.items.map((item) => scalarReadings(primitiveText(item)));
    const ways = Math.max(0, ...each.map((list) => list.length));
    const lists = Array.from({ length: ways }, (_, way) =>
      each.map((list) => list[Math.min(way, list.length - 1)] ?? jsonNull),
    );
    return [value, ...lists.map((items) => ({ ...value, items }))];
  }
  if (value.kind === 'object') return [value];
  return scalarReadings(primitiveText(value));
}

function scalarReadings(text: string): readonly Json[] {
  const found: Json[] = [jsonString(text), { kind: 'array', items: [jsonString(text)], start: -1, end: -1 }];
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) found.push(jsonNumber(text));
  if (text === 'true' || text === 'false') found.push(jsonBoolean(text === 'true'));
  if (text === '' || text === 'null') found.push(jsonNull);
  return found;
}
