import { textWeight } from './weight.ts';

const longestByCharacter = 48;

/** Plainer texts: nothing, halves, without a piece, plain letters for the others; cut in halves while it is long. */
export function* smallerTexts(text: string): Iterable<string> {
  if (text === '') return;
  const characters = [...text];
  const { length } = characters;
  for (let size = length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    if (length > longestByCharacter && size < Math.ceil(length / 8)) break;
    for (let from = 0; from < length; from += size)
      yield characters.slice(0, from).join('') + characters.slice(from + size).join('');
  }
  yield* plainerTexts(text, characters);
}

function* plainerTexts(text: string, characters: readonly string[]): Iterable<string> {
  const weight = textWeight(text);
  for (const plain of ['a', '0']) {
    const whole = plain.repeat(characters.length);
    if (textWeight(whole) < weight) yield whole;
  }
  if (characters.length > longestByCharacter) return;
  for (const [at, character] of characters.entries()) {
    for (const plain of ['a', '0']) {
      if (textWeight(character) > textWeight(plain)) yield characters.with(at, plain).join('');
    }
  }
}
