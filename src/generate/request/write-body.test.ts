import { expect, it } from 'vitest';
import type { MediaType } from '../../model/operation.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import { schemaOf } from '../schema-text.laws.ts';
import { writeBody } from './write-body.ts';

const media: MediaType = {
  type: 'multipart/form-data',
  schema: schemaOf(`{
    "$ref": "#/$defs/upload",
    "$defs": {
      "upload": {
        "properties": {
          "title": {"type": "string"},
          "file": {"$ref": "#/$defs/bytes"},
          "more": {"type": "array", "items": {"contentMediaType": "image/png"}}
        }
      },
      "bytes": {"type": "string", "format": "binary"}
    }
  }`),
  examples: [],
  encoding: new Map(),
};

function partsOf(json: string): readonly string[] {
  const value = parseJson(encodeText(json)).root;
  if (value === undefined) throw new Error('the value is JSON');
  const draft = {
    kind: 'multipart',
    contentType: media.type,
    media,
    value,
    takes: new Map(),
    layout: 'compact',
  } as const;
  const { body } = writeBody(draft);
  const text = body.kind === 'text' ? body.text.join('') : '';
  return text
    .split(/--samewire-boundary-\w+/)
    .slice(1, -1)
    .map((part) => part.trim());
}

it('sends a property of bytes as a file, and each of a list of them', () => {
  const [title = '', ...files] = partsOf('{"title":"t","file":"f","more":["m","n"]}');
  expect(title).toBe('Content-Disposition: form-data; name="title"\r\n\r\nt');
  expect(files.map((part) => part.split('\r\n')[0])).toEqual([
    'Content-Disposition: form-data; name="file"; filename="file.bin"',
    'Content-Disposition: form-data; name="more"; filename="file.bin"',
    'Content-Disposition: form-data; name="more"; filename="file.bin"',
  ]);
});
