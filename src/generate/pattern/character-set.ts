import type { AST } from '@eslint-community/regexpp';
import { complementOf, intersectionOf, type Ranges, unionOf } from './ranges.ts';

const digits: Ranges = [[0x30, 0x39]];
const words: Ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const spaces: Ranges = unionOf([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);
const lineEnds: Ranges = unionOf([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);

/** The code points that one element of a pattern matches. */
export function rangesOf(
  element: AST.CharacterClassElement | AST.CharacterSet | AST.Element,
): Ranges | undefined {
  switch (element.type) {
    case 'Character':
      return [[element.value, element.value]];
    case 'CharacterClassRange':
      return [[element.min.value, element.max.value]];
    case 'CharacterSet':
      return setRanges(element);
    case 'CharacterClass':
      return classRanges(element);
    case 'ExpressionCharacterClass':
      return expressionRanges(element);
    default:
      return undefined;
  }
}

function classRanges(element: AST.CharacterClass): Ranges {
  const inside = unionOf(element.elements.flatMap((each) => rangesOf(each) ?? []));
  return element.negate ? complementOf(inside) : inside;
}

function expressionRanges({ expression, negate }: AST.ExpressionCharacterClass): Ranges {
  const left = operandRanges(expression.left);
  const right = operandRanges(expression.right);
  const inside = intersectionOf(left, expression.type === 'ClassIntersection' ? right : complementOf(right));
  return negate ? complementOf(inside) : inside;
}

function operandRanges(operand: AST.ClassIntersection['left'] | AST.ClassSubtraction['left']): Ranges {
  if (operand.type === 'ClassIntersection' || operand.type === 'ClassSubtraction') {
    const right = operandRanges(operand.right);
    return intersectionOf(
      operandRanges(operand.left),
      operand.type === 'ClassIntersection' ? right : complementOf(right),
    );
  }
  return rangesOf(operand) ?? [];
}

function setRanges(element: AST.CharacterSet): Ranges {
  switch (element.kind) {
    case 'any':
      return complementOf(lineEnds);
    case 'digit':
      return element.negate ? complementOf(digits) : digits;
    case 'space':
      return element.negate ? complementOf(spaces) : spaces;
    case 'word':
      return element.negate ? complementOf(words) : words;
    case 'property':
      return propertyRanges(element.raw);
  }
}

const properties = new Map<string, Ranges>();
const scannedTo = 0x1_ffff;

/** The code points of a Unicode property, found by trying those of the first two planes. */
function propertyRanges(raw: string): Ranges {
  const known = properties.get(raw);
  if (known !== undefined) return known;
  const test = new RegExp(`^${raw}$`, 'u');
  const found: [number, number][] = [];
  for (let code = 0; code <= scannedTo; code += 1) {
    if ((code >= 0xd800 && code <= 0xdfff) || !test.test(String.fromCodePoint(code))) continue;
    const before = found.at(-1);
    if (before !== undefined && before[1] === code - 1) before[1] = code;
    else found.push([code, code]);
  }
  properties.set(raw, found);
  return found;
}
