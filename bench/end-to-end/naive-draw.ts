import { readFileSync } from 'node:fs';
import { generate, type JsonSchema } from 'json-schema-faker';
import { parse } from 'yaml';
import type { Operation, OperationKey } from '../../src/model/operation.ts';
import type { SentRequest } from '../../src/model/scenario.ts';

/** Draws the request of an operation as one would at first: each value from its schema, by json-schema-faker, as plain JSON. */
export type NaiveDraw = (operation: OperationKey, seed: number) => Promise<SentRequest>;

interface PlainParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: PlainSchema;
}

interface Reference {
  readonly $ref: string;
}

type PlainSchema = Readonly<Record<string, unknown>>;

function isReference(found: Reference | PlainParameter): found is Reference {
  return '$ref' in found;
}

/** The drawing of every operation of the document, its schemas made ready once. */
export function naiveDraw(operations: readonly Operation[], file: string): NaiveDraw {
  const plain = parse(readFileSync(file, 'utf8'));
  const whole = (schema: PlainSchema): JsonSchema => ({ ...schema, components: plain.components });
  const resolved = (found: Reference | PlainParameter): PlainParameter =>
    isReference(found)
      ? found.$ref
          .slice(2)
          .split('/')
          .reduce((at, token) => at[token], plain)
      : found;
  const plans = new Map(
    operations.map(({ key, method, path }) => {
      const item = plain.paths[path];
      const one = item[method.toLowerCase()];
      const parameters = [...(item.parameters ?? []), ...(one.parameters ?? [])]
        .map(resolved)
        .filter((each) => each.in === 'path' || each.required)
        .map((each) => ({ ...each, schema: whole(each.schema) }));
      const [type, media] = Object.entries<{ schema: PlainSchema }>(one.requestBody?.content ?? {})[0] ?? [];
      return [key, { method, path, parameters, type, body: media && whole(media.schema) }];
    }),
  );
  return async (operation, seed) => {
    const plan = plans.get(operation);
    if (plan === undefined) throw new Error(`the document has no ${operation}`);
    let target = plan.path;
    const query = new URLSearchParams();
    for (const { name, in: place, schema } of plan.parameters) {
      const value = await drawn(schema, seed);
      if (place === 'path') target = target.replace(`{${name}}`, encodeURIComponent(String(value)));
      else for (const each of [value].flat()) query.append(name, String(each));
    }
    const body = plan.body === undefined ? '' : JSON.stringify(await drawn(plan.body, seed));
    return {
      method: plan.method,
      target: query.size === 0 ? target : `${target}?${query}`,
      headers: plan.type === undefined ? [] : [['Content-Type', plan.type]],
      body: Buffer.from(body),
    };
  };
}

const tries = 10;

/** A value of the schema; some seeds lead json-schema-faker into what it refuses, another one seldom does. */
async function drawn(schema: JsonSchema, seed: number): Promise<unknown> {
  for (let tried = 0; tried < tries; tried += 1) {
    try {
      return await generate(schema, { seed: seed * tries + tried });
    } catch {}
  }
  return {};
}
