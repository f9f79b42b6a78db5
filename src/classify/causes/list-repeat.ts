import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';
import { answerJson, valueAt } from '../exchange-texts.ts';
import { isSameJson } from '../json-same.ts';
import { isListItem } from '../place.ts';
import type { Reading } from '../reading.ts';

/** An item is in the list more often on one side. */
export const listRepeat: Cause = {
  name: 'list-repeat',
  title: 'A list repeats an item on one side.',
  severity: 'breaking',
  why: 'the thing is counted twice',
  level: 'shape',
  readers: 'counts and sums are too high, keys in user interfaces collide',
  evidence: 'the item that one side has more stands in its list already',
  fix: {
    any: 'a join that multiplies rows, a retry that appends again, or a set on one side only: DISTINCT, or a unique key',
  },
  notThis: { 'list-item': 'the item is not in the list otherwise' },
  examples: [],
  facts: ['presence'],
  recognise: (clue) =>
    isListItem(clue)
      ? eitherWay(clue, (one, other) =>
          one.kind === 'absent' && other.kind !== 'null' && isRepeated(clue, other)
            ? lifted(exactly(`${other.side} has this item already, elsewhere in the list`), 3)
            : undefined,
        )
      : undefined,
};

function isRepeated(clue: Clue, reading: Reading): boolean {
  const list = valueAt(answerJson(clue.context.outcomes?.[reading.side]), clue.path.slice(0, -1));
  if (list?.kind !== 'array' || list.items.length > 2000) return false;
  return list.items.filter((item) => isSameJson(item, reading.json)).length > 1;
}
