import type { FaultCode } from '../../model/fault.ts';
import {
  type Json,
  jsonArray,
  jsonMember,
  jsonNull,
  jsonObject,
  jsonString,
  memberOf,
} from '../../model/json.ts';
import { root } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { isInvalidJson } from '../../wire/json-flaw.ts';
import { type ParsedJson, parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import { writeJson } from '../../wire/write-json.ts';
import { type GeneratedValues, generateValues, type ValueOptions } from './generate-values.ts';

/** The address that a schema of a line has where it gives itself none. */
const schemaUri = 'file:///schema.json';

/** Values and keys of one line: those of 10 MB of short ones. */
const limits = { nodes: 3_000_000 };

/**
 * The answer to one line `{"id","schema"}`: `{"id","values":["<json text>", …]}`, or `{"id","fault":{"code","message",
 * "pointer"}}`. Whatever the line holds, there is one answer, and it is one line.
 */
export function answerLine(line: string | Uint8Array, options: ValueOptions): string {
  const { root: request, flaws } = readLine(line);
  const limit = flaws.find(({ severity }) => severity === 'limit');
  if (limit !== undefined) return faultOf(request, 'schema-unsupported', limit.message);
  if (isInvalidJson(flaws)) return faultOf(request, 'schema-unreadable', 'the line is not JSON');
  const schema = memberOf(request, 'schema');
  if (schema === undefined) return faultOf(request, 'schema-unreadable', 'the line has no member "schema"');
  const set = { documents: new Map([[schemaUri, schema]]) };
  const generated = generateSafely({ set, uri: schemaUri, pointer: root }, options);
  return writeJson(answer(request, valuesJson(generated)));
}

/** The answer to a line whose schema somebody else had to give up. */
export function faultLine(line: string | Uint8Array, code: FaultCode, message: string): string {
  return faultOf(readLine(line).root, code, message);
}

function readLine(line: string | Uint8Array): ParsedJson {
  return parseJson(typeof line === 'string' ? encodeText(line) : line, limits);
}

function faultOf(request: Json | undefined, code: FaultCode, message: string): string {
  return writeJson(answer(request, faultJson(code, message, '')));
}

/** What a schema does to the engine stays with its line. */
function generateSafely(ref: SchemaRef, options: ValueOptions): GeneratedValues {
  try {
    return generateValues(ref, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'fault', code: 'schema-unsupported', message, pointer: root };
  }
}

function valuesJson(generated: GeneratedValues): Json {
  if (generated.kind === 'fault') return faultJson(generated.code, generated.message, generated.pointer);
  return jsonObject([jsonMember('values', jsonArray(generated.texts.map((text) => jsonString(text))))]);
}

function faultJson(code: string, message: string, pointer: string): Json {
  const fault = jsonObject([
    jsonMember('code', jsonString(code)),
    jsonMember('message', jsonString(message)),
    jsonMember('pointer', jsonString(pointer)),
  ]);
  return jsonObject([jsonMember('fault', fault)]);
}

function answer(request: Json | undefined, rest: Json): Json {
  const id = memberOf(request, 'id') ?? jsonNull;
  return jsonObject([jsonMember('id', id), ...(rest.kind === 'object' ? rest.members : [])]);
}
