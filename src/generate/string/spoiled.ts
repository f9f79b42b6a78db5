import type { Dice } from '../draw/dice.ts';
import type { TextDrawer } from './string-drawer.ts';

const strangers = ['', ' ', '!', '0', 'a', 'Z', '\n', 'é', '😀', '%', '-', '+', '/'];

/**
 * Texts near those of the drawer: one character added, taken away, exchanged or doubled; or what a careless pattern
 * lets pass, a newline at the end or a digit of another script.
 */
export function spoiled(drawer: TextDrawer): TextDrawer {
  return (drawing, low, high) => {
    const text = drawer(drawing, low, high);
    return text === undefined ? undefined : spoilText(text, drawing.dice);
  };
}

function spoilText(text: string, dice: Dice): string {
  const characters = [...text];
  const at = dice.below(characters.length + 1);
  const stranger = dice.pick(strangers) ?? '';
  switch (dice.below(8)) {
    case 0:
      return characters.toSpliced(at, 1).join('');
    case 1:
      return characters.toSpliced(at, 1, stranger).join('');
    case 2:
      return characters.toSpliced(at, 0, stranger).join('');
    case 3:
      return characters.toSpliced(at, 0, characters[at] ?? stranger).join('');
    case 4:
      return `${text}\n`;
    case 5:
      return text.replace(/\d/, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
    case 6:
      return characters.toSpliced(at, 1, (characters[at] ?? stranger).toUpperCase()).join('');
    default:
      return characters.slice(0, at).join('');
  }
}
