import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, exactly, lifted, likely } from '../evidence.ts';
import { isSharedError } from '../statuses.ts';

const name = /^[A-Za-z][A-Za-z0-9]*(?:[ _.:/-][A-Za-z0-9]+)*$/;

/** A name out of a closed set is spelled in another convention. */
export const enumSpelling: Cause = {
  name: 'enum-spelling',
  title: 'A name out of a closed set is spelled in another convention.',
  severity: 'breaking',
  why: 'readers compare such names letter by letter',
  level: 'value',
  readers: 'a switch falls through to its default; typed readers refuse the unknown name',
  evidence:
    'the texts are equal without case, spaces, hyphens, underscores and prefixes; or the schema lists values',
  fix: {
    python: 'the value of the Enum, not its name or str()',
    go: 'MarshalText with the names that legacy sends',
    java: '@JsonProperty or @JsonValue on the constants: the default is NAME',
    node: 'map explicitly; do not derive the text from the key',
    rust: '#[serde(rename_all = "snake_case")]',
  },
  notThis: { 'letter-case': 'the text is free, not a name', 'enum-as-number': 'one side is a number' },
  examples: [
    {
      rows: [
        ['one', '"IN_PROGRESS"', '"Kind.COMMENT"'],
        ['another', '"in-progress"', '"comment"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['lower', 'upper'] } },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (one.length > 64 || other.length > 64 || !name.test(one) || !name.test(other)) return undefined;
    const isListed = isInEnum(clue, one) || isInEnum(clue, other);
    const isAlike = bare(one) === bare(other) || lastWord(one) === lastWord(other);
    if (isAlike && isListed) return lifted(exactly(bothSides(clue), 'the schema lists the values'), 5);
    if (!isAlike || isSharedError(clue) || one.toLowerCase() === other.toLowerCase()) return undefined;
    return likely(`${bothSides(clue)}: equal but for case and separators`);
  },
};

function isInEnum(clue: Clue, text: string): boolean {
  return clue.schema?.enum?.some((each) => each.kind === 'string' && each.value === text) ?? false;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[ _.:/-]/g, '');
}

/** `Kind.COMMENT` names the class as well: what counts is `comment`. */
function lastWord(text: string): string {
  return bare(/[.:/]([A-Za-z]\w*)$/.exec(text)?.[1] ?? text);
}
