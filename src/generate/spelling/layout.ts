import type { Dice } from '../draw/dice.ts';

/** White space between the tokens of a JSON text. */
export type Layout = 'compact' | 'spaced' | 'indented' | 'odd' | 'padded';

const layouts: readonly Layout[] = ['spaced', 'indented', 'odd', 'padded'];

/** A layout that is not the plain one. */
export function drawLayout(dice: Dice): Layout {
  return dice.pick(layouts) ?? 'spaced';
}

/** The JSON text with white space between its tokens; strings are left as they are. */
export function layOut(text: string, layout: Layout): string {
  switch (layout) {
    case 'compact':
      return text;
    case 'padded':
      return ` \n${text}\t\r\n`;
    case 'spaced':
      return betweenTokens(text, (token) => (token === ',' || token === ':' ? `${token} ` : token));
    case 'odd':
      return betweenTokens(text, (token) => `\t${token}\r\n`);
    case 'indented':
      return indented(text);
  }
}

function betweenTokens(text: string, spell: (token: string) => string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|[[\]{},:]/gs, (token) =>
    token.startsWith('"') ? token : spell(token),
  );
}

function indented(text: string): string {
  let depth = 0;
  return betweenTokens(text, (token) => {
    if (token === ':') return ': ';
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth = Math.max(0, depth - 1);
    const line = `\n${'  '.repeat(Math.min(depth, 40))}`;
    return token === '}' || token === ']' ? line + token : token + line;
  });
}
