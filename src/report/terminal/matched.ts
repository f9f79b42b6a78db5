import type { Noise, Report } from '../../model/report.ts';
import { shownText } from '../values.ts';
import type { TerminalOptions } from './style.ts';
import { hanging } from './wrap.ts';

const most = 6;

/** The kinds of places that are compared up to something, and what they are called. */
export const noiseTitles: Readonly<Record<Noise['kind'], string>> = {
  id: 'ids',
  clock: 'clock',
  random: 'random',
  declared: 'declared',
};

const kinds: readonly Noise['kind'][] = ['id', 'clock', 'random', 'declared'];

/** What was compared up to something: ids one to one, clocks within a tolerance, what was only noted. */
export function matchedLines({ noise, noted }: Report, { width }: TerminalOptions): readonly string[] {
  const parts = kinds.flatMap((kind) => {
    const places = [...new Set(noise.filter((one) => one.kind === kind).map(placeOf))];
    return places.length === 0
      ? []
      : [`${noiseTitles[kind]} ${listed(places)}${kind === 'id' ? ' one to one' : ''}`];
  });
  const names = [...new Set(noted.map(({ where }) => shownText(headerName(where))))];
  const all = [...parts, ...(names.length === 0 ? [] : [listed(names)])];
  return all.length === 0 ? [] : hanging('matched', all.join('; '), width);
}

function listed(texts: readonly string[]): string {
  const more = texts.length > most ? ` and ${texts.length - most} more` : '';
  return `${texts.slice(0, most).join(', ')}${more}`;
}

function placeOf({ where, pointer }: Noise): string {
  const isInBody = where === 'response body' && pointer !== '';
  return shownText(isInBody ? pointer : `${headerName(where)}${pointer}`);
}

function headerName(where: string): string {
  return where.replace(/^response header /, '');
}
