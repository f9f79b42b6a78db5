import { stat } from 'node:fs/promises';
import { generateValues } from '../../src/generate/command/generate-values.ts';
import type { OperationKey } from '../../src/model/operation.ts';
import type { SchemaRef } from '../../src/model/schema.ts';
import { seed } from '../../src/model/seed.ts';
import { constraintsOf } from './constraints.ts';
import { isOfDoubles, judgesOf } from './judge-body.ts';
import type { ReadDocument } from './read-document.ts';
import { readDocument } from './read-document.ts';

/** A request body of some document. */
export interface BodyPlace {
  readonly path: string;
  readonly operation: OperationKey;
  readonly weight: number;
}

/** What drawing values of some bodies came to. */
export interface BodyMeasure {
  readonly bodies: number;
  readonly right: number;
  readonly values: number;
  /** Milliseconds for each body's values. */
  readonly times: readonly number[];
  /** Bodies of which no value was made, or a wrong one: reason and place. */
  readonly troubles: readonly string[];
}

/** ajv has to take the whole document in. */
const mostBytes = 6_000_000;
const valuesPerBody = 20;

/** The JSON bodies of a document's operations, with how constrained each is; none where it is too large to be judged. */
export async function bodiesIn(document: ReadDocument): Promise<readonly BodyPlace[]> {
  if ((await stat(document.path)).size > mostBytes) return [];
  return [...document.bodies].map(([operation, ref]) => ({
    path: document.path,
    operation,
    weight: constraintsOf(ref),
  }));
}

/** Draws values of each body and has them judged. */
export async function measureBodies(
  places: readonly BodyPlace[],
  mode: 'valid' | 'invalid',
): Promise<BodyMeasure> {
  const measure = {
    bodies: places.length,
    right: 0,
    values: 0,
    times: [] as number[],
    troubles: [] as string[],
  };
  for (const [path, own] of Map.groupBy(places, ({ path: each }) => each)) {
    const { bodies, set } = await readDocument(path);
    const judgeOf = set === undefined ? undefined : judgesOf(set);
    for (const { operation } of own) {
      const ref = bodies.get(operation);
      if (ref === undefined || judgeOf === undefined) continue;
      const drawn = drawTimed(ref, mode);
      measure.times.push(drawn.milliseconds);
      measure.values += drawn.texts.length;
      const trouble = drawn.trouble ?? wrongOf(judgeOf, ref, drawn.texts, mode);
      if (trouble === undefined) measure.right += 1;
      else measure.troubles.push(`${trouble}  ${path.split('/api/')[1]} ${operation}`);
    }
  }
  return measure;
}

function drawTimed(ref: SchemaRef, mode: 'valid' | 'invalid') {
  const began = performance.now();
  const generated = generateValues(ref, {
    count: valuesPerBody,
    seed: seed(7n),
    mode,
    spelling: 'wild',
    assertFormats: mode === 'valid',
    direction: 'request',
    isOver: () => performance.now() - began > 10_000,
  });
  const milliseconds = performance.now() - began;
  if (generated.kind === 'values') return { milliseconds, texts: generated.texts, trouble: undefined };
  return { milliseconds, texts: [], trouble: `${generated.code}: ${generated.message}` };
}

function wrongOf(
  judgeOf: ReturnType<typeof judgesOf>,
  ref: SchemaRef,
  texts: readonly string[],
  mode: 'valid' | 'invalid',
): string | undefined {
  try {
    const judge = judgeOf(ref);
    const wrong = texts.filter(isOfDoubles).find((text) => judge(text) !== (mode === 'valid'));
    return wrong && `not ${mode} by ajv: ${wrong.slice(0, 120)}`;
  } catch (error) {
    return `ajv: ${error instanceof Error ? error.message.slice(0, 120) : String(error)}`;
  }
}
