import { isFormatName } from '../../schema/formats/table.ts';
import { isNumberFormat, narrowNumber, outsideNumberFormat } from '../format/number-format.ts';
import { demand } from '../solve/clause.ts';
import { numberKind, stringKind } from '../solve/kind.ts';
import type { Keyword } from './keyword.ts';

/** `format`: strings are drawn in the format and numbers in its range; broken only where formats are asserted. */
export const format: Keyword = {
  name: 'format',
  assert(shape, value) {
    if (value.kind !== 'string') return;
    if (isNumberFormat(value.value)) narrowNumber(shape.number, value.value);
    else shape.string.formats.push(value.value);
  },
  refute(universe, value, place) {
    if (value.kind !== 'string' || !universe.settings.assertFormats || !isFormatName(value.value)) return [];
    const name = value.value;
    if (isNumberFormat(name)) {
      return outsideNumberFormat(name).map((outside, at) => [
        demand(`${place.id}:format-${at}`, (shape) => {
          shape.kinds &= numberKind;
          outside(shape.number);
        }),
      ]);
    }
    const other = demand(`${place.id}:format-`, (shape) => {
      shape.kinds &= stringKind;
      shape.string.notFormats.push(name);
    });
    return [[other]];
  },
};
