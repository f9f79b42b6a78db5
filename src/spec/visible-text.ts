/** Characters that a terminal obeys, or that make text look like other text. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The text without control or bidirectional characters (one replacement for each), cut to so many characters. */
export function visibleText(text: string, most: number): string {
  const cut = text.length > most;
  const shown = cut ? text.slice(0, most - 1) : text;
  const visible = Array.from(shown, visibleCharacter).join('');
  return cut ? `${visible}…` : visible;
}

/** The character, or what stands for it where it cannot be shown; always one column. */
export function visibleCharacter(character: string): string {
  if (character === '\t') return ' ';
  return invisible.test(character) || !character.isWellFormed() ? '\ufffd' : character;
}
