import type { Json } from '../../model/json.ts';
import type { Answer } from '../../model/observation.ts';
import { escapeToken, type PointerPattern, pointerPattern } from '../../model/pointer.ts';
import { parseJson } from '../../wire/parse-json.ts';
import type { Kind, Located } from './mutator.ts';

/** A value of a body with the pattern that stands for its place. */
export interface PlacedValue {
  readonly located: Located;
  readonly pattern: PointerPattern;
}

const mostValues = 4_000;
const deepest = 40;

interface Step {
  readonly value: Json;
  readonly pattern: string;
  readonly depth: number;
  readonly member: Located['member'];
}

/** The values of a JSON body, the whole first; none where the body is no JSON. `fold` makes one place of many. */
export function bodyValues(
  { body }: Answer,
  fold: (pattern: PointerPattern) => PointerPattern,
): { readonly text: string; readonly values: readonly PlacedValue[] } {
  const { root, flaws } = parseJson(body, {});
  if (root === undefined || flaws.length > 0 || !(root.kind === 'object' || root.kind === 'array'))
    return { text: '', values: [] };
  const text = Buffer.from(body).toString('latin1');
  const slice = (start: number, end: number): string => text.slice(start, end);
  const values: PlacedValue[] = [];
  const rest: Step[] = [{ value: root, pattern: '', depth: 0, member: undefined }];
  for (let step = rest.pop(); step !== undefined && values.length < mostValues; step = rest.pop()) {
    const { value, member } = step;
    values.push({
      located: { value, text: slice(value.start, value.end), member, slice },
      pattern: fold(pointerPattern(step.pattern)),
    });
    if (step.depth < deepest) rest.push(...childrenOf(step).toReversed());
  }
  return { text, values };
}

function childrenOf({ value, pattern, depth }: Step): readonly Step[] {
  if (value.kind === 'array')
    return value.items
      .slice(0, mostValues)
      .map((item) => ({ value: item, pattern: `${pattern}/*`, depth: depth + 1, member: undefined }));
  if (value.kind !== 'object') return [];
  return value.members.slice(0, mostValues).map(({ key, value: own }, at) => ({
    value: own,
    pattern: `${pattern}/${escapeToken(key.value)}`,
    depth: depth + 1,
    member: { object: value, at },
  }));
}

/** What a value is, as mutators ask for it. */
export function kindOf(value: Json): Kind {
  switch (value.kind) {
    case 'null':
    case 'boolean':
      return value.kind;
    case 'array':
      return 'list';
    case 'object':
      return 'object';
    case 'number':
      if (/^1\d{9}(?:\.\d+)?$/.test(value.lexeme)) return 'epoch';
      return /[.eE]/.test(value.lexeme) ? 'fraction' : 'integer';
    case 'string':
      if (/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d/.test(value.value)) return 'time';
      return /^[\w.:/@+=-]*$/.test(value.value) ? 'text' : 'prose';
  }
}
