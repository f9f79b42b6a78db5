import type { Json } from '../../model/json.ts';
import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { counterparts } from '../counterparts.ts';
import { eitherWay, exactly, lifted, likely, pairedWith } from '../evidence.ts';
import { isSameJson } from '../json-same.ts';
import { isListItem } from '../place.ts';

/** The value stands one level deeper on one side. */
export const wrapped: Cause = {
  name: 'wrapped',
  title: 'The value stands one level deeper on one side.',
  severity: 'breaking',
  why: 'readers look in the wrong place',
  level: 'shape',
  readers: 'every reader finds an object (data, items, result) where the value was, or the other way round',
  evidence:
    "one side has an object whose only member is the other side's value, or whose members the other side has beside it",
  fix: {
    any: 'send the envelope on both sides or on neither',
    go: 'an embedded struct is flat, a named field is nested',
    python: 'response_model with the envelope; Flask: jsonify(items=[…])',
    java: '@JsonUnwrapped flattens, @JsonRootName with WRAP_ROOT_VALUE wraps',
    rust: '#[serde(flatten)] flattens, enum tags wrap',
  },
  notThis: { 'driver-struct': 'the wrapper comes from a driver', 'single-or-list': 'the wrapper is a list' },
  examples: [
    {
      rows: [
        ['bare', '[1,2]', '"text"'],
        ['in an envelope', '{"items":[1,2]}', '{"message":"text"}'],
      ],
    },
  ],
  facts: ['type', 'presence'],
  only: { type: { kinds: ['object any'] } },
  recognise: (clue) => (clue.fact === 'type' ? wrappedHere(clue) : wrappedBeside(clue)),
};

function wrappedHere(clue: Clue): ReturnType<Cause['recognise']> {
  return eitherWay(clue, (one, other) => {
    if (one.json?.kind !== 'object' || one.json.members.length === 0 || other.kind === 'null')
      return undefined;
    const { members } = one.json;
    const inner = members.find((member) => isSameJson(member.value, other.json));
    if (inner !== undefined)
      return lifted(exactly(`${other.side}'s value is under "${inner.key.value}" on ${one.side}`), 3);
    const alike = members.find((member) => member.value.kind === other.kind && other.kind !== 'object');
    const isEnvelope =
      alike !== undefined &&
      /^(?:data|items?|results?|values?|list|error|message|detail|payload|response|records|hits|entries)$/i.test(
        alike.key.value,
      );
    return isEnvelope
      ? lifted(
          likely(`${one.side} has an object with "${alike.key.value}", ${other.side} has the value itself`),
          2,
        )
      : undefined;
  });
}

function wrappedBeside(clue: Clue): ReturnType<Cause['recognise']> {
  if (isListItem(clue)) return undefined;
  const inner = clue.legacy.json ?? clue.candidate.json;
  for (const partner of counterparts(clue)) {
    const [outside, envelope] =
      inner?.kind === 'object' && holds(inner, partner.key, partner.json)
        ? [partner.key, clue.key]
        : [clue.key, partner.key];
    const isMine = envelope === clue.key || holds(partner.json, clue.key, inner);
    if (isMine)
      return pairedWith(
        lifted(exactly(`"${outside}" stands within "${envelope}" on one side, beside it on the other`), 4),
        partner.difference,
      );
  }
  return undefined;
}

function holds(outer: Json | undefined, key: string, value: Json | undefined): boolean {
  if (outer?.kind !== 'object' || value === undefined) return false;
  return outer.members.some((member) => member.key.value === key && isSameJson(member.value, value));
}
