import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DocumentSet, SchemaRef } from '../../src/model/schema.ts';
import { writeJson } from '../../src/wire/write-json.ts';

/** ajv's verdict on JSON texts, for the schemas of one set: a validator that the engine does not use. `format` is not asserted. */
export function judgesOf(set: DocumentSet): (ref: SchemaRef) => (text: string) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    code: { regExp: readPattern },
    ownProperties: true,
    logger: false,
  });
  for (const [uri, document] of set.documents) ajv.addSchema(JSON.parse(writeJson(document)), uri);
  return (ref) => {
    const validate = ajv.compile({ $ref: `${ref.uri}#${encodeURI(ref.pointer)}` });
    return (text) => validate(JSON.parse(text));
  };
}

/** A pattern with the flag `u` or, where that refuses it, without: documents are written for either. */
const readPattern = Object.assign(
  (source: string): RegExp => {
    try {
      return new RegExp(source, 'u');
    } catch {
      return new RegExp(source);
    }
  },
  { code: 'new RegExp' },
);

/** Whether doubles hold every number of the text: ajv knows no others. */
export function isOfDoubles(text: string): boolean {
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  return (outside.match(/-?\d[\d.eE+-]*/g) ?? []).every((number) => isDouble(number));
}

function isDouble(lexeme: string): boolean {
  const digits = lexeme
    .replace(/[eE].*$/, '')
    .replaceAll(/[-.]/g, '')
    .replace(/^0+/, '');
  return digits.length <= 15 && Number.isFinite(Number(lexeme)) && (Number(lexeme) !== 0 || digits === '');
}
