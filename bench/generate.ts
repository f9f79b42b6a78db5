import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { generate } from 'json-schema-faker';
import { parse } from 'yaml';
import { commentIds, postIds } from '../generators/ids.ts';
import { arbitraryOf } from '../src/generate/arbitrary.ts';
import { documentAt } from '../src/generate/schema-text.laws.ts';
import { writeJson } from '../src/wire/write-json.ts';

/** What drawing a comment to create costs: samewire, json-schema-faker and a hand-written arbitrary, in turn, as JSON text. */

const rounds = 5;
const valuesARound = 1_500;

const { operations } = await documentAt('specs/comments.openapi.yaml');
const schema = operations.find(({ key }) => key === 'POST /comments')?.body?.content[0]?.schema;
if (schema === undefined) throw new Error('the document has no body for POST /comments');
const generated = arbitraryOf(schema, { direction: 'request' });
if (generated.kind === 'fault') throw new Error(generated.message);
const document = parse(readFileSync('specs/comments.openapi.yaml', 'utf8'));
const faked = { ...document.components.schemas.CommentCreate, components: document.components };

const contenders: Readonly<Record<string, (seed: number) => Promise<readonly string[]>>> = {
  samewire: async (seed) =>
    fc.sample(generated.arbitrary, { seed, numRuns: valuesARound }).map((value) => writeJson(value)),
  'hand-written fast-check': async (seed) =>
    fc.sample(handWritten(), { seed, numRuns: valuesARound }).map((value) => JSON.stringify(value)),
  'json-schema-faker': async (seed) => {
    const texts: string[] = [];
    for (let at = 0; at < valuesARound; at += 1)
      texts.push(JSON.stringify(await generate(faked, { seed: seed * valuesARound + at })));
    return texts;
  },
};

for (let round = 0; round <= rounds; round += 1) {
  for (const [name, draw] of Object.entries(contenders)) {
    // Processor time, not the clock: a shared machine is no reason to look slow.
    const before = process.cpuUsage();
    const texts = await draw(round + 1);
    const { user, system } = process.cpuUsage(before);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const rate = Math.round(texts.length / ((user + system) / 1e6));
    // The first round only warms up.
    if (round > 0)
      console.log(
        `round ${round}  ${name.padEnd(24)} ${rate} values/s of processor time, ${Math.round(bytes)} characters each`,
      );
  }
}

function handWritten(): fc.Arbitrary<unknown> {
  const url = fc.stringMatching(/^https?:\/\/[!-~]{1,30}$/);
  const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    fc.option(arbitrary, { nil: null });
  const dimension = fc.integer({ min: 1, max: 2_147_483_647 });
  const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
  const flair = fc.record(
    { type: fc.constantFrom('text', 'emoji'), text: fc.string({ maxLength: 64 }), url: nullable(url) },
    { requiredKeys: ['type', 'text'] },
  );
  const media = fc.record(
    {
      kind: fc.constantFrom('image', 'video', 'gif'),
      url,
      width: dimension,
      height: dimension,
      duration: fc.double({ min: 0, noNaN: true }),
    },
    { requiredKeys: ['kind', 'url', 'width', 'height'] },
  );
  return fc.record(
    {
      post_id: postIds,
      parent_id: nullable(commentIds),
      author: nullable(name),
      body: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      distinguished: nullable(fc.constantFrom('moderator', 'admin', 'special')),
      state: fc.constantFrom('active', 'locked', 'collapsed', 'removed'),
      stickied: fc.boolean(),
      flair: fc.array(flair, { maxLength: 10 }),
      media: nullable(media),
      mentions: fc.array(name, { maxLength: 50 }),
      metadata: fc.dictionary(fc.string({ minLength: 1, maxLength: 64 }), fc.jsonValue({ maxDepth: 2 }), {
        maxKeys: 5,
      }),
    },
    { requiredKeys: ['post_id', 'body'] },
  );
}
