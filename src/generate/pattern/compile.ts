import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { rangesOf } from './character-set.ts';
import { characterPart, choicePart, emptyPart, type Part, repeatedPart, sequencePart } from './part.ts';

/** A pattern ready to draw from. */
export interface CompiledPattern {
  readonly part: Part;
  /** Every match begins where the text begins, or ends where it ends. */
  readonly startsText: boolean;
  readonly endsText: boolean;
  /** Texts that look-arounds want to see somewhere. */
  readonly wanted: readonly Part[];
}

const longestPattern = 20_000;
const parser = new RegExpParser({ ecmaVersion: 2025 });

/** The pattern, or undefined where it is no regular expression, or too long. */
export function compilePattern(source: string): CompiledPattern | undefined {
  if (source.length > longestPattern) return undefined;
  const tree = parse(source, true) ?? parse(source, false);
  if (tree === undefined) return undefined;
  const wanted: Part[] = [];
  try {
    const part = choicePart(tree.alternatives.map((each) => alternativePart(each, wanted)));
    return {
      part,
      wanted,
      startsText: tree.alternatives.every((each) => isEdge(each.elements[0], 'start')),
      endsText: tree.alternatives.every((each) => isEdge(each.elements.at(-1), 'end')),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parse(source: string, unicode: boolean): AST.Pattern | undefined {
  try {
    return parser.parsePattern(source, 0, source.length, { unicode });
  } catch {
    return undefined;
  }
}

function isEdge(element: AST.Element | undefined, kind: 'start' | 'end'): boolean {
  if (element?.type === 'Assertion') return element.kind === kind;
  if (element?.type !== 'Group' && element?.type !== 'CapturingGroup') return false;
  return element.alternatives.every((each) =>
    isEdge(kind === 'start' ? each.elements[0] : each.elements.at(-1), kind),
  );
}

function alternativePart(alternative: AST.Alternative, wanted: Part[]): Part {
  return sequencePart(alternative.elements.map((element) => elementPart(element, wanted)));
}

function elementPart(element: AST.Element, wanted: Part[]): Part {
  switch (element.type) {
    case 'Group':
      return choicePart(element.alternatives.map((each) => alternativePart(each, wanted)));
    case 'CapturingGroup':
      return capturingPart(element, wanted);
    case 'Quantifier':
      return repeatedPart(elementPart(element.element, wanted), element.min, element.max);
    case 'Assertion':
      if (element.kind === 'lookahead' && !element.negate)
        wanted.push(choicePart(element.alternatives.map((each) => alternativePart(each, wanted))));
      return emptyPart;
    case 'Backreference':
      return backReferencePart(element);
    default:
      return characterPart(rangesOf(element) ?? []);
  }
}

function capturingPart(element: AST.CapturingGroup, wanted: Part[]): Part {
  const inner = choicePart(element.alternatives.map((each) => alternativePart(each, wanted)));
  return {
    min: inner.min,
    max: inner.max,
    draw(drawing, length, groups) {
      const text = inner.draw(drawing, length, groups);
      groups.set(element.start, text);
      return text;
    },
  };
}

function backReferencePart(element: AST.Backreference): Part {
  const resolved = [element.resolved].flat().map((group) => group.start);
  return {
    min: 0,
    max: 0,
    draw: (_drawing, _length, groups) =>
      resolved.map((start) => groups.get(start)).find((text) => text !== undefined) ?? '',
  };
}
