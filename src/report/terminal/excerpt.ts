import type { Excerpt, Finding } from '../../model/report.ts';
import { bytesOfBase64, type Cell, cellsOf, cellsOfBytes, columnsOf, shownOf, thousands } from '../values.ts';
import type { Style } from './style.ts';

/** The text of one side with the differing bytes marked, and the line of carets below it. */
export interface MarkedLines {
  readonly text: string;
  readonly carets: string;
}

const around = 20;
const longestMark = 44;

/** Both sides' lines; where they would print alike, what is not ASCII is spelled out. */
export function markedPair(
  finding: Finding,
  style: Style,
): { readonly legacy: MarkedLines; readonly candidate: MarkedLines } {
  const [legacy, candidate] = [partsOf(finding, 'legacy', false), partsOf(finding, 'candidate', false)];
  const alike = plain(legacy) === plain(candidate);
  const shown = alike
    ? ([partsOf(finding, 'legacy', true), partsOf(finding, 'candidate', true)] as const)
    : ([legacy, candidate] as const);
  return {
    legacy: lines(shown[0], { mark: style.legacyMark, style }),
    candidate: lines(shown[1], { mark: style.candidateMark, style }),
  };
}

interface Parts {
  readonly prefix: string;
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly after: readonly Cell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly note: string;
  readonly bytes: number;
}

function plain({ before, marked, after }: Parts): string {
  return shownOf([...before, ...marked, ...after]);
}

function partsOf(finding: Finding, side: 'legacy' | 'candidate', spellOut: boolean): Parts {
  const excerpt = finding[side];
  const cells = (text: string): readonly Cell[] => cellsOf(text, { spellOut });
  const before = cells(excerpt.before ?? '');
  const after = cells(excerpt.after ?? '');
  const marked =
    'absent' in excerpt
      ? []
      : 'text' in excerpt
        ? protectedEnds(cells(excerpt.text))
        : cellsOfBytes(bytesOfBase64(excerpt.base64));
  const shownBefore = lastColumns(before, around);
  const shownAfter = firstColumns(after, around);
  return {
    prefix: prefixOf(finding, side),
    before: shownBefore,
    marked,
    after: shownAfter,
    cutBefore:
      shownBefore.length < before.length ||
      excerpt.offset > new TextEncoder().encode(excerpt.before ?? '').length,
    cutAfter: shownAfter.length < after.length || (excerpt.after?.length ?? 0) >= 36,
    note: noteOf(excerpt),
    bytes: 'text' in excerpt ? new TextEncoder().encode(excerpt.text).length : 0,
  };
}

/** A space at either end of what is marked would not be seen. */
function protectedEnds(cells: readonly Cell[]): readonly Cell[] {
  const space: Cell = { shown: '<U+0020>', columns: 8 };
  return cells.map((cell, at) =>
    cell.shown === ' ' && (at === 0 || at === cells.length - 1) ? space : cell,
  );
}

function prefixOf({ where }: Finding, side: 'legacy' | 'candidate'): string {
  const header = /^(?:response header|trailer) (.+)$/.exec(where);
  return header === null || side === undefined ? '' : `${header[1]}: `;
}

function lines(
  parts: Parts,
  { mark, style }: { readonly mark: (text: string) => string; readonly style: Style },
): MarkedLines {
  const start = parts.cutBefore ? style.ellipsis : '';
  const end = parts.cutAfter ? style.ellipsis : '';
  const [marked, columns] = shortened(parts, style);
  const lead = `${parts.prefix}${start}${shownOf(parts.before)}`;
  const indent = ' '.repeat(parts.prefix.length + start.length + columnsOf(parts.before));
  return {
    text: `${lead}${mark(marked)}${shownOf(parts.after)}${end}`,
    carets: `${indent}${'^'.repeat(Math.max(1, columns))}${parts.note === '' ? '' : ` ${parts.note}`}`,
  };
}

function shortened({ marked, bytes }: Parts, style: Style): readonly [string, number] {
  const columns = columnsOf(marked);
  if (columns <= longestMark) return [shownOf(marked), columns];
  const middle = `${style.ellipsis}(${thousands(bytes)} bytes)${style.ellipsis}`;
  const [head, tail] = [firstColumns(marked, 12), lastColumns(marked, 12)];
  return [`${shownOf(head)}${middle}${shownOf(tail)}`, columnsOf(head) + middle.length + columnsOf(tail)];
}

function firstColumns(cells: readonly Cell[], most: number): readonly Cell[] {
  let columns = 0;
  for (const [at, cell] of cells.entries()) {
    columns += cell.columns;
    if (columns > most) return cells.slice(0, at);
  }
  return cells;
}

function lastColumns(cells: readonly Cell[], most: number): readonly Cell[] {
  return firstColumns(cells.toReversed(), most).toReversed();
}

const words: Readonly<Record<string, string>> = {
  '[]': 'empty list',
  '{}': 'empty object',
  '""': 'empty text',
  null: 'null',
};

function noteOf(excerpt: Excerpt): string {
  if ('absent' in excerpt) return 'nothing here';
  const word = 'text' in excerpt && Object.hasOwn(words, excerpt.text) ? words[excerpt.text] : undefined;
  const lone =
    'text' in excerpt && /\\u[dD][89a-fA-F][0-9a-fA-F]{2}/.test(excerpt.text) && loneSurrogate(excerpt.text)
      ? 'lone surrogate'
      : undefined;
  return [word ?? lone, excerpt.note].filter((note) => note !== undefined).join(', ');
}

function loneSurrogate(text: string): boolean {
  return /\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}/.test(
    text,
  );
}
