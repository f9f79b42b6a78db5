import type { Cause, Evidence } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, eitherWay, exactly, lifted, likely } from '../evidence.ts';
import type { Reading } from '../reading.ts';

const nothing = /^(?:None|null|NULL|nil|<nil>|undefined|<null>|\(null\)|Nothing)$/;
const words: Readonly<Record<string, string>> = {
  None: '∅',
  null: '∅',
  nil: '∅',
  '<nil>': '∅',
  undefined: '∅',
  True: '⊤',
  true: '⊤',
  False: '⊥',
  false: '⊥',
};

/** A language's own print of a value got into a text. */
export const printedValue: Cause = {
  name: 'printed-value',
  title: "A language's own print of a value stands in the text: None, True, <nil>, [object Object].",
  severity: 'breaking',
  why: 'the text is meant for logs, and no other language reads it',
  level: 'value',
  readers: 'readers show "None" to people, or look up keys that hold it and miss',
  evidence:
    'one text has None, True, <nil>, undefined, map[…], [object Object] or such where the other has null or its own word',
  fix: {
    python: 'json.dumps for text that leaves the process, not str() or an f-string',
    go: 'strconv or encoding/json, not fmt %v',
    java: 'not String.valueOf(null) or Object.toString()',
    node: 'JSON.stringify, not template literals of objects',
    rust: 'Display, not {:?}',
  },
  notThis: {
    'boolean-as-text': 'one side is a JSON boolean',
    'number-in-text': 'a number is printed otherwise',
  },
  examples: [
    {
      rows: [
        ['Python f-string', '"comment:None"', '"comment:True"', 'null'],
        ['Go %v', '"comment:<nil>"', '"comment:true"', '"<nil>"'],
      ],
    },
    {
      rows: [
        ['Go json', '{"a":1}'],
        ['JavaScript', '"[object Object]"'],
      ],
    },
  ],
  facts: ['string-value', 'type', 'text'],
  only: {
    type: {
      kinds: ['string null', 'string array', 'string object'],
    },
  },
  recognise: (clue) => eitherWay(clue, (one, other) => printedOne(clue, one, other)) ?? printedBoth(clue),
};

/** One side prints what the other side has as a value. */
function printedOne(clue: Clue, one: Reading, other: Reading): Evidence | undefined {
  if ((one.kind !== 'string' && one.kind !== 'text') || one.text.length > 10_000) return undefined;
  if (other.kind === 'null' || other.text === '')
    return nothing.test(one.text) ? exactly(bothSides(clue)) : undefined;
  return isStructure(other) && isDump(one.text) ? exactly(bothSides(clue)) : undefined;
}

/** Both sides print values within texts that are alike but for them. */
function printedBoth(clue: Clue): Evidence | undefined {
  const { legacy, candidate } = clue;
  if (legacy.kind !== candidate.kind || (legacy.kind !== 'string' && legacy.kind !== 'text'))
    return undefined;
  if (legacy.text === '' || candidate.text === '') return undefined;
  if (legacy.text.length > 2000 && candidate.text.length > 2000) return undefined;
  return meant(legacy.text) === meant(candidate.text)
    ? lifted(likely(bothSides(clue), 'equal but for words such as None, True, <nil>'), 31)
    : undefined;
}

function isStructure(reading: Reading): boolean {
  return reading.kind === 'object' || reading.kind === 'array';
}

function isDump(text: string): boolean {
  return /^(?:\[object \w+\]|map\[.*\]|&?\{.*\}|\[[^"]*\]|\{'.*\}|<.* object at 0x\w+>|[\w.$]+@[0-9a-f]{4,})$/s.test(
    text,
  );
}

function meant(text: string): string {
  return text.replace(
    /<nil>|\b(?:None|null|nil|undefined|True|true|False|false)\b/g,
    (word) => words[word] ?? word,
  );
}
