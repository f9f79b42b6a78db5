import {
  flagOf,
  type Json,
  type JsonObject,
  jsonString,
  type Member,
  memberOf,
  textOf,
} from '../model/json.ts';

/** Keywords of 2020-12 that a reader of OpenAPI 3.0 does not know and that would change what references mean. */
const unknownIn30 = new Set([
  '$id',
  'id',
  '$schema',
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  '$recursiveRef',
]);

/** A Schema Object of OpenAPI 3.0 as JSON Schema 2020-12; pointers to its subschemas stay what they were. */
export function normaliseSchema(schema: JsonObject): JsonObject {
  const reference = schema.members.findLast((member) => member.key.value === '$ref');
  if (reference !== undefined) return { ...schema, members: [reference] };
  const members = schema.members.flatMap((member) => normaliseMember(member, schema));
  return { ...schema, members };
}

function normaliseMember(member: Member, schema: JsonObject): readonly Member[] {
  const name = member.key.value;
  if (unknownIn30.has(name)) return [];
  switch (name) {
    case 'nullable':
      return [];
    case 'type':
      return [{ ...member, value: normaliseType(member.value, schema) }, ...binaryFormat(member, schema)];
    case 'exclusiveMinimum':
      return exclusiveBound(member, memberOf(schema, 'minimum'));
    case 'exclusiveMaximum':
      return exclusiveBound(member, memberOf(schema, 'maximum'));
    case 'minimum':
      return flagOf(schema, 'exclusiveMinimum') === true ? [] : [member];
    case 'maximum':
      return flagOf(schema, 'exclusiveMaximum') === true ? [] : [member];
    case 'example':
      return memberOf(schema, 'examples') === undefined ? [exampleList(member)] : [];
    case 'required':
      // A flag of one property, as version 3 of JSON Schema had it.
      return member.value.kind === 'boolean' ? [] : [member];
    default:
      return [member];
  }
}

function normaliseType(type: Json, schema: JsonObject): Json {
  const known: Json = type.kind === 'string' && type.value === 'file' ? { ...type, value: 'string' } : type;
  if (flagOf(schema, 'nullable') !== true || known.kind !== 'string') return known;
  return { kind: 'array', items: [known, jsonString('null')], start: type.start, end: type.end };
}

function binaryFormat(type: Member, schema: JsonObject): readonly Member[] {
  if (type.value.kind !== 'string' || type.value.value !== 'file') return [];
  if (textOf(schema, 'format') !== undefined) return [];
  return [{ key: { ...type.key, value: 'format' }, value: { ...type.value, value: 'binary' } }];
}

function exclusiveBound(member: Member, bound: Json | undefined): readonly Member[] {
  if (member.value.kind !== 'boolean') return [member];
  return member.value.value && bound !== undefined ? [{ ...member, value: bound }] : [];
}

function exampleList(member: Member): Member {
  const { start, end } = member.value;
  return {
    key: { ...member.key, value: 'examples' },
    value: { kind: 'array', items: [member.value], start, end },
  };
}
