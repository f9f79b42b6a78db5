import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, lifted, likely, possibly } from '../evidence.ts';

const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const random =
  /^(?:[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[\w-]{20,24})$/;

/** Each side makes its own identifier. */
export const idMapping: Cause = {
  name: 'id-mapping',
  title: 'Each side made its own identifier, or the two do not map one to one.',
  severity: 'risky',
  why: 'expected where ids are made anew, an error where they are given',
  level: 'value',
  readers: 'readers that keep identifiers from one side cannot find them on the other',
  evidence:
    'both are identifiers of one form, and differ: UUID, ULID, ObjectId, hash, or the member is called id',
  fix: {
    any: 'start both stores from one state and one sequence; else it is noise that samewire maps, unless one id stands for two',
  },
  notThis: { 'id-form': 'the two are one identifier' },
  examples: [
    {
      rows: [
        ['legacy', '"6f1c2d3e-4a5b-4c6d-8e7f-001122334455"'],
        ['candidate', '"0b9d6c1a-77aa-4f0e-9a2e-8c1d2e3f4a5b"'],
      ],
    },
    {
      pointer: '/parent_id',
      rows: [
        ['legacy', '"t1_9"', '417'],
        ['candidate', '"t1_12"', '93'],
      ],
    },
  ],
  facts: ['string-value', 'number-value'],
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (one.length >= 32 && uuid.test(one) && uuid.test(other) && isWrittenAlike(one, other))
      return lifted(likely(`${bothSides(clue)}: two UUIDs`), 10);
    if (one.length === other.length && random.test(one) && random.test(other))
      return possibly(`${bothSides(clue)}: two identifiers of one form`);
    return isIdMember(clue) && shape(one) === shape(other)
      ? possibly(`${bothSides(clue)}: the member is called ${clue.key}`)
      : undefined;
  },
};

/** Hyphens at the same places, and letters that are not in capitals on one side and small on the other. */
function isWrittenAlike(one: string, other: string): boolean {
  const isSmall = (text: string): boolean => text === text.toLowerCase();
  const isCapital = (text: string): boolean => text === text.toUpperCase();
  return (
    one.length === other.length && ((isSmall(one) && isSmall(other)) || (isCapital(one) && isCapital(other)))
  );
}

function isIdMember(clue: Clue): boolean {
  return /(?:^|[_-])(?:id|uuid|guid|key)s?$|[a-z](?:Id|ID|Uuid|Key)s?$/.test(clue.key);
}

/** What identifiers of one kind have in common: their letters in front, and digits. */
function shape(text: string): string {
  return text.replace(/\d+/g, '0');
}
