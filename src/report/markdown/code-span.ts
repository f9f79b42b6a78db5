import { shownText } from '../values.ts';

/** The text as a Markdown code span that may stand in a table cell: nothing in it is markup. */
export function codeSpan(text: string): string {
  const shown = shownText(text).replace(/\\\|/g, '\\<U+007C>').replaceAll('|', '\\|');
  const content = shown.trim() === '' ? '<U+0020>'.repeat(Math.max(1, shown.length)) : shown;
  const runs = [...content.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(shortestNotIn(runs));
  const pad = runs.length > 0 || /^ .* $/.test(content) ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

function shortestNotIn(lengths: readonly number[]): number {
  let length = 1;
  while (lengths.includes(length)) length += 1;
  return length;
}
