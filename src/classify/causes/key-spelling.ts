import type { Cause } from '../cause.ts';
import { counterparts, isSameTellingValue, loneMember } from '../counterparts.ts';
import { exactly, lifted, pairedWith } from '../evidence.ts';
import { isListItem } from '../place.ts';

/** One key in two spellings: snake_case, camelCase, other capitals, singular or plural. */
export const keySpelling: Cause = {
  name: 'key-spelling',
  title: 'One key in two spellings: created_utc, createdUtc, CreatedUTC, created-utc.',
  severity: 'breaking',
  why: 'readers look for the key letter by letter',
  level: 'shape',
  readers:
    'Python, JavaScript, Java and Rust find nothing under the other spelling; Go ignores case, but not underscores',
  evidence:
    'the same object lacks one key and has another that is equal without case, separators and a plural s',
  fix: {
    go: 'a tag: `json:"created_utc"`; protojson with UseProtoNames; msgpack wants tags of its own',
    python: 'alias_generator and by_alias in pydantic; preserving_proto_field_name in protobuf',
    java: '@JsonProperty, or PropertyNamingStrategies.SNAKE_CASE',
    node: 'name the keys as they are sent',
    rust: '#[serde(rename_all = "snake_case")]',
  },
  notThis: { 'key-renamed': 'other letters', 'key-missing': 'no such counterpart' },
  examples: [],
  facts: ['presence'],
  recognise: (clue) => {
    if (isListItem(clue)) return undefined;
    const mine = loneMember(clue.difference);
    const partner = counterparts(clue).find((each) => letters(each.key) === letters(mine.key));
    if (partner === undefined) return undefined;
    const [missing, extra] = clue.candidate.kind === 'absent' ? [mine, partner] : [partner, mine];
    const says = [`legacy has "${missing.key}", candidate has "${extra.key}"`];
    if (isSameTellingValue(mine.json, partner.json)) says.push('with the same value');
    return pairedWith(lifted(exactly(...says), 5), partner.difference);
  },
};

function letters(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=\p{L}{2})s$/u, '');
}
