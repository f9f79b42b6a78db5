import type { Difference, Fact, Fragment, Level, Place } from '../../model/difference.ts';
import type { HeaderField } from '../../model/header.ts';
import { pointerPattern, root } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { canonicalName, readHeader } from '../../wire/header/forms.ts';
import { absentAt, wholeText } from '../fragment.ts';
import { settled } from '../ledger.ts';
import { compareHeaderParts } from './header-parts.ts';
import type { NamedFields } from './named-fields.ts';
import { unlikeFields } from './named-fields.ts';

/** All differences of two lists of fields, by name; the order of different names says nothing (RFC 9110, 5.3). */
export function compareFields(
  { legacy, candidate }: Pair<readonly HeaderField[]>,
  kind: 'header' | 'trailer',
): Difference[] {
  const found: Difference[] = [];
  for (const unlike of unlikeFields(legacy, candidate)) {
    const place: Place = { kind, name: canonicalName(unlike.name) };
    for (const difference of compareNamed(unlike.name, place, unlike)) found.push(difference);
  }
  return found;
}

function compareNamed(name: string, place: Place, fields: Pair<NamedFields | undefined>): Difference[] {
  const { legacy, candidate } = fields;
  if (legacy === undefined || candidate === undefined) {
    return [
      headDifference(place, ['header-presence', 'shape'], {
        legacy: fieldsText(legacy),
        candidate: fieldsText(candidate),
      }),
    ];
  }
  const found: Difference[] = [];
  if (legacy.names !== candidate.names) {
    const names = { legacy: wholeText(legacy.names), candidate: wholeText(candidate.names) };
    found.push(headDifference(place, ['header-name-spelling', 'spelling'], names));
  }
  const values = (): Pair<Fragment> => ({ legacy: fieldsText(legacy), candidate: fieldsText(candidate) });
  if (isPermuted(legacy, candidate)) {
    return [...found, headDifference(place, ['header-order', 'spelling'], values())];
  }
  // Cookies cannot share a field, so that a cookie more is a part more.
  if (legacy.spans.length !== candidate.spans.length && name !== 'set-cookie') {
    found.push(headDifference(place, ['header-repeats', 'spelling'], values()));
  }
  if (legacy.text === candidate.text) return found;
  const parts = {
    legacy: readHeader(name, legacy.text, legacy.spans),
    candidate: readHeader(name, candidate.text, candidate.spans),
  };
  const inside = compareHeaderParts({ legacy: legacy.text, candidate: candidate.text }, parts, place);
  if (inside.length > 0 || name === 'date') return [...found, ...inside];
  // Whatever the reader of this header made alike is other bytes all the same.
  return [...found, headDifference(place, ['header-spelling', 'spelling'], values())];
}

/** A difference of the head as a whole or of one header as a whole. */
export function headDifference(
  place: Place,
  [fact, level]: readonly [Fact, Level],
  { legacy, candidate }: Pair<Fragment>,
): Difference {
  return settled({ fact, level, place, pointer: root, pattern: pointerPattern(''), legacy, candidate });
}

function fieldsText(fields: NamedFields | undefined): Fragment {
  return fields === undefined ? absentAt(0) : wholeText(fields.text);
}

/** Several fields of one name with the same values in another order. */
function isPermuted(legacy: NamedFields, candidate: NamedFields): boolean {
  const { values } = legacy;
  if (values.length < 2 || values.length !== candidate.values.length || legacy.text === candidate.text)
    return false;
  const sorted = candidate.values.toSorted();
  return values.toSorted().every((value, at) => value === sorted[at]);
}
