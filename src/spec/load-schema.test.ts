import { describe, expect, it } from 'vitest';
import { compileSchema } from '../schema/compile-schema.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { loadSchema } from './load-schema.ts';
import { memoryWorld } from './memory-world.laws.ts';

const faultOf = (files: Readonly<Record<string, string>>): Promise<unknown> =>
  loadSchema('comment.yaml', memoryWorld(files)).catch((reason: unknown) => reason);

describe('loadSchema', () => {
  it('knows the schema of schemas without fetching it', async () => {
    const files = { 'comment.yaml': 'items: { $ref: "https://json-schema.org/draft/2020-12/schema" }' };
    const validate = compileSchema(await loadSchema('comment.yaml', memoryWorld(files)), {
      formats: 'assert',
    });
    const { root } = parseJson(encodeText(`[true, {"minLength": -1}]`));
    expect(root && validate(root).map(({ keyword }) => keyword)).toContain('minimum');
  });

  it('reads a schema and the files it refers to, ready to be applied', async () => {
    const world = memoryWorld({
      'comment.yaml': 'type: object\nproperties: { id: { $ref: ids/comment.json } }\n',
      'ids/comment.json': '{"$id": "https://example.com/id", "type": "string", "maxLength": 4}',
    });
    const validate = compileSchema(await loadSchema('comment.yaml', world), { formats: 'assert' });
    const errorsOf = (text: string): readonly string[] => {
      const { root } = parseJson(encodeText(text));
      return root === undefined ? ['no JSON'] : validate(root).map((error) => error.keyword);
    };
    expect(errorsOf('{"id":"t1_1"}')).toEqual([]);
    expect(errorsOf('{"id":"t1_12"}')).toEqual(['maxLength']);
  });

  it('takes references to an $id for what they name, not for addresses', async () => {
    const files = {
      'comment.yaml':
        '$id: https://example.com/comment\n$ref: id#/$defs/short\n$defs:\n  id: { $id: id, $defs: { short: { maxLength: 4 } } }\n',
    };
    expect((await loadSchema('comment.yaml', memoryWorld(files))).pointer).toBe('');
  });

  it.each([
    [{}, 'schema-unreadable', 'there is no such file'],
    [{ 'comment.yaml': 'type: strng' }, 'schema-unreadable', '"strng" is not a type'],
    [{ 'comment.yaml': '[1' }, 'schema-unreadable', 'comment.yaml:1:'],
    [{ 'comment.yaml': '3' }, 'schema-unreadable', 'neither an object nor a boolean'],
    [{ 'comment.yaml': '$ref: https://example.com/a' }, 'spec-remote-reference', 'https://example.com/a'],
  ])('refuses %j', async (files, code, message) => {
    expect(await faultOf(files)).toMatchObject({ code, message: expect.stringContaining(message) });
  });
});
