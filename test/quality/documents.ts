// Part of `npm run quality`: real OpenAPI documents, their operations, and values of their bodies.
import { type BodyMeasure, type BodyPlace, bodiesIn, measureBodies } from './bodies.ts';
import { fetchDocuments } from './directory.ts';
import { readDocument } from './read-document.ts';

const documents = 220;
const sampled = 300;

/** Reads the documents, draws values of sampled bodies and of the most constrained ones; whether all is as it should be. */
export async function measureDocuments(say: (line: string) => void): Promise<boolean> {
  const { places, refused } = await readAll(await fetchDocuments(documents), say);
  const random = everyNth(places, sampled);
  const constrained = [...places].sort((one, other) => other.weight - one.weight).slice(0, sampled);
  let isRight = refused === 0;
  for (const [name, chosen] of [
    ['sampled', random],
    ['most constrained', constrained],
  ] as const)
    for (const mode of ['valid', 'invalid'] as const) {
      const measure = await measureBodies(chosen, mode);
      say(bodiesRow(`${name}, ${mode}`, measure));
      isRight &&= measure.troubles.every(isExpected);
    }
  return isRight;
}

async function readAll(
  paths: readonly string[],
  say: (line: string) => void,
): Promise<{ readonly places: readonly BodyPlace[]; readonly refused: number }> {
  const places: BodyPlace[] = [];
  const times: number[] = [];
  let [operations, problems, refused] = [0, 0, 0];
  for (const path of paths) {
    const document = await readDocument(path);
    operations += document.operations;
    problems += document.problems;
    times.push(document.milliseconds);
    places.push(...(await bodiesIn(document)));
    if (document.refused === undefined) continue;
    refused += 1;
    say(`    refused: ${document.refused}`);
  }
  say(
    `documents: ${paths.length - refused} of ${paths.length} read, ${operations} operations, ${problems} problems told, slowest ${Math.round(Math.max(...times))} ms`,
  );
  return { places, refused };
}

function everyNth<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]).filter(
    (one) => one !== undefined,
  );
}

/** A body that everything, or nothing, is valid for has no values of that kind. */
function isExpected(trouble: string): boolean {
  return trouble.startsWith('schema-unsatisfiable');
}

function bodiesRow(name: string, { bodies, right, values, times, troubles }: BodyMeasure): string {
  const total = times.reduce((sum, time) => sum + time, 0);
  const sorted = [...times].sort((one, other) => one - other);
  const last = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  return [
    `bodies, ${name}: ${right} of ${bodies}, ${Math.round((values / total) * 1000)} values/s, p99 ${last.toFixed(0)} ms a schema`,
    ...troubles.map((trouble) => `    ${trouble}`),
  ].join('\n');
}
