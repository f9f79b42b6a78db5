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
import { parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import { writeJson } from '../../wire/write-json.ts';
import { type GeneratedValues, generateValues, type ValueOptions } from './generate-values.ts';

/** The address that a schema of a line has where it gives itself none. */
const schemaUri = 'file:///schema.json';

/**
 * The answer to one line `{"id","schema"}`: `{"id","values":["<json text>", …]}`, or `{"id","fault":{"code","message",
 * "pointer"}}`. Whatever the line holds, there is one answer, and it is one line.
 */
export function answerLine(line: string, options: ValueOptions): string {
  const { root: request, flaws } = parseJson(encodeText(line));
  const schema = memberOf(request, 'schema');
  const id = memberOf(request, 'id') ?? jsonNull;
  if (isInvalidJson(flaws) || schema === undefined) {
    const message = schema === undefined ? 'the line has no member "schema"' : 'the line is not JSON';
    return writeJson(answer(id, faultJson('schema-unreadable', message, '')));
  }
  return writeJson(
    answer(
      id,
      valuesJson(
        generateSafely(
          { set: { documents: new Map([[schemaUri, schema]]) }, uri: schemaUri, pointer: root },
          options,
        ),
      ),
    ),
  );
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

function answer(id: Json, rest: Json): Json {
  return jsonObject([jsonMember('id', id), ...(rest.kind === 'object' ? rest.members : [])]);
}
