import { shownText } from '../values.ts';

const written: unique symbol = Symbol('markup');

/** HTML that the templates of this folder wrote; no text becomes one any other way. */
export interface Markup {
  readonly [written]: string;
}

/** What a template takes in: texts are escaped, markup is not. */
export type Content = Markup | string | number | readonly Content[];

/** A template of HTML: `html\`<b>${name}</b>\``. Every text in it is escaped, its unseen characters are spelled out. */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const pieces = literals.map((literal, at) => {
    const content = contents[at];
    return content === undefined ? literal : `${literal}${textOf(content)}`;
  });
  return { [written]: pieces.join('') };
}

/** Nothing. */
export const nothing: Markup = { [written]: '' };

/** The HTML as text. */
export function markupText(markup: Markup): string {
  return markup[written];
}

/** Style or script that this folder holds; it must not contain `</`. */
export function trusted(text: string): Markup {
  return { [written]: text.replaceAll('</', '<\\/') };
}

function textOf(content: Content): string {
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escaped(content);
  return isList(content) ? content.map(textOf).join('') : content[written];
}

function isList(content: Markup | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => shownText(line).replace(/[&<>"']/g, (char) => entities[char] ?? char))
    .join('\n');
}
