import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import { encodeText } from '../wire/text.ts';
import { normaliseSchema } from './normalise-schema.ts';
import { readText } from './read-text.ts';
import { rewriteTree } from './rewrite-tree.ts';

const parsed = (text: string): Json => {
  const { root } = readText(encodeText(text));
  if (root === undefined) throw new Error(`no JSON: ${text}`);
  return root;
};

/** The tree without its offsets. */
const bare = (json: Json): unknown =>
  JSON.parse(
    JSON.stringify(json, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)),
  );

describe('normaliseSchema', () => {
  it.each([
    ['{"type":"string","nullable":true}', '{"type":["string","null"]}'],
    ['{"nullable":true}', '{}'],
    ['{"type":"integer","minimum":1,"exclusiveMinimum":true}', '{"type":"integer","exclusiveMinimum":1}'],
    [
      '{"type":"integer","maximum":9007199254740993,"exclusiveMaximum":false}',
      '{"type":"integer","maximum":9007199254740993}',
    ],
    ['{"example":"t1_1"}', '{"examples":["t1_1"]}'],
    ['{"$ref":"#/a","nullable":true,"maxLength":3}', '{"$ref":"#/a"}'],
    ['{"type":"file"}', '{"type":"string","format":"binary"}'],
    ['{"type":"boolean","required":true}', '{"type":"boolean"}'],
    ['{"$id":"http://example.com/a","type":"string"}', '{"type":"string"}'],
  ])('turns %s into %s', (written, meant) => {
    const schema = parsed(written);
    expect(bare(rewriteTree(schema, new Set([schema]), normaliseSchema))).toEqual(bare(parsed(meant)));
  });
});

describe('rewriteTree', () => {
  it('changes what is chosen, innermost first, and shares the rest', () => {
    const tree = parsed('{"a":{"b":{"nullable":true}},"c":{"nullable":true}}');
    const [a, c] = tree.kind === 'object' ? tree.members.map((member) => member.value) : [];
    const b = a?.kind === 'object' ? a.members[0]?.value : undefined;
    if (a === undefined || b === undefined || c === undefined) throw new Error('the tree has these members');
    const changed = rewriteTree(tree, new Set([b]), normaliseSchema);
    expect(bare(changed)).toEqual(bare(parsed('{"a":{"b":{}},"c":{"nullable":true}}')));
    expect(changed.kind === 'object' && changed.members[1]?.value).toBe(c);
    expect(rewriteTree(tree, new Set(), normaliseSchema)).toBe(tree);
  });

  it('does not recur over depth', () => {
    let deep: Json = parsed('{"nullable":true}');
    const chosen = new Set([deep]);
    for (let level = 0; level < 200_000; level += 1)
      deep = { kind: 'array', items: [deep], start: 0, end: 0 };
    expect(rewriteTree(deep, chosen, normaliseSchema) === deep).toBe(false);
  });
});
