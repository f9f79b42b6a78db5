/**
 * Bidi classes R and AL, by script: the language has no such property. Digits, marks and punctuation of these scripts
 * are other classes, hence letters only.
 */
const rightToLeft =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const arabicNumber = /[\u0660-\u0669]/u;
const europeanNumber = /[0-9\u06f0-\u06f9]/u;
const mark = /\p{Mn}/u;
const leftToRight = /[\p{L}\p{Mc}\p{Nd}]/u;

type Direction = 'left' | 'right' | 'arabic-number' | 'european-number' | 'mark' | 'neutral';

/** Whether the labels obey the bidi rule (RFC 5893, 2), which holds for all of them where one has right-to-left letters. */
export function obeysBidiRule(labels: readonly string[]): boolean {
  const directions = labels.map((label) => [...label].map(directionOf));
  const isBidi = directions.some((each) => each.includes('right') || each.includes('arabic-number'));
  return !isBidi || directions.every(obeys);
}

function obeys(label: readonly Direction[]): boolean {
  const end = label.findLast((each) => each !== 'mark');
  if (label[0] === 'right') {
    if (label.includes('left') || end === 'neutral') return false;
    return !(label.includes('arabic-number') && label.includes('european-number'));
  }
  if (label[0] !== 'left' || label.includes('right') || label.includes('arabic-number')) return false;
  return end === 'left' || end === 'european-number';
}

function directionOf(character: string): Direction {
  if (rightToLeft.test(character)) return 'right';
  if (arabicNumber.test(character)) return 'arabic-number';
  if (europeanNumber.test(character)) return 'european-number';
  if (mark.test(character)) return 'mark';
  return leftToRight.test(character) ? 'left' : 'neutral';
}
