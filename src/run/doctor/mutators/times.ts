import { replaced } from '../edits.ts';
import type { Located, ValueMutator } from '../mutator.ts';

const timeForm = /^"(\d{4}-\d\d-\d\d)([Tt ])(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?"$/;

function ofTimes(
  parts: Pick<ValueMutator, 'name' | 'causes' | 'needs'>,
  spell: (
    date: string,
    time: string,
    rest: { readonly fraction: string; readonly zone: string },
  ) => string | undefined,
): ValueMutator {
  return {
    kind: 'value',
    of: ['time'],
    changesValueOnly: false,
    ...parts,
    change: (located: Located) => {
      const match = timeForm.exec(located.text);
      const spelled =
        match === null
          ? undefined
          : spell(match[1] ?? '', match[3] ?? '', { fraction: match[4] ?? '', zone: match[5] ?? '' });
      return spelled === undefined || `"${spelled}"` === located.text
        ? undefined
        : replaced(located, `"${spelled}"`);
    },
  };
}

/** Times of another precision, zone and form. */
export const times: readonly ValueMutator[] = [
  ofTimes(
    { name: 'time-precision', causes: ['time-precision'], needs: 'whole seconds only' },
    (date, time, { fraction, zone }) => (fraction === '' ? undefined : `${date}T${time}${zone}`),
  ),
  ofTimes(
    { name: 'time-zone-form', causes: ['time-zone-form', 'time-offset'], needs: 'never UTC as Z' },
    (date, time, { fraction, zone }) => (zone === 'Z' ? `${date}T${time}${fraction}+00:00` : undefined),
  ),
  ofTimes(
    { name: 'time-form', causes: ['time-form', 'time-zone-form'], needs: 'never a time' },
    (date, time, { fraction, zone }) => `${date} ${time}${fraction}${zone}`,
  ),
  ofTimes(
    { name: 'date-or-time', causes: ['date-or-time', 'time-form'], needs: 'never a time' },
    (date) => date,
  ),
  ofTimes(
    {
      name: 'time-zone-shift',
      causes: ['time-zone-shift', 'time-value', 'time-offset'],
      needs: 'never a time in UTC',
    },
    (date, time, { fraction, zone }) => {
      if (zone !== 'Z') return undefined;
      const moment = Date.parse(`${date}T${time}Z`);
      return Number.isNaN(moment)
        ? undefined
        : `${new Date(moment + 7_200_000).toISOString().slice(0, 19)}${fraction}Z`;
    },
  ),
  {
    kind: 'value',
    name: 'epoch-fraction',
    causes: ['epoch-fraction', 'rounding', 'time-precision', 'number-spelling', 'decimal-scale'],
    needs: 'whole seconds only',
    of: ['epoch'],
    changesValueOnly: false,
    change: (located) =>
      located.value.kind === 'number' && /^\d{9,13}\.\d+$/.test(located.text)
        ? replaced(located, located.text.replace(/\.\d+$/, ''))
        : undefined,
  },
];
