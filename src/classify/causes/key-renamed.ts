import type { Cause } from '../cause.ts';
import type { LoneMember } from '../counterparts.ts';
import { companions, counterparts, isSameTellingValue, loneMember } from '../counterparts.ts';
import { lifted, likely, pairedWith } from '../evidence.ts';
import { isListItem } from '../place.ts';

/** The value of a key stands under another key. */
export const keyRenamed: Cause = {
  name: 'key-renamed',
  title: 'The same value under another key.',
  severity: 'breaking',
  why: 'readers find nothing under the key they know',
  level: 'shape',
  readers: 'Python: KeyError; JavaScript: undefined; typed readers see a zero value or fail',
  evidence: 'the same object lacks one key, and has exactly one other with the very same, telling value',
  fix: { any: 'name the key as the document does; send both for a while if readers of both exist' },
  notThis: { 'key-spelling': 'the letters are the same', 'key-missing': 'no other key holds the value' },
  examples: [],
  facts: ['presence'],
  recognise: (clue) => {
    if (isListItem(clue)) return undefined;
    const mine = loneMember(clue.difference);
    const isSame = (each: LoneMember): boolean => isSameTellingValue(mine.json, each.json);
    const [partner, more] = counterparts(clue).filter(isSame);
    if (partner === undefined || more !== undefined || companions(clue).some(isSame)) return undefined;
    const [missing, extra] = clue.candidate.kind === 'absent' ? [mine, partner] : [partner, mine];
    return pairedWith(
      lifted(likely(`legacy has "${missing.key}", candidate has "${extra.key}", with the same value`), 5),
      partner.difference,
    );
  },
};
