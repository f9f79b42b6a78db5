import type { Span } from '../../model/json.ts';
import { elements } from './list.ts';
import { parameterAt } from './parameter.ts';
import type { HeaderPart } from './part.ts';
import { headerOf, leafPart, textAt } from './part.ts';
import { urlParts } from './url.ts';

/** `Link` by relation (RFC 8288): the parts of each target, then the parameters; a link without one is called by its place. */
export function readLink(text: string): HeaderPart {
  const whole = { start: 0, end: text.length };
  return headerOf(
    text,
    elements(text, whole, ',').map((span, index) => linkAt(text, span, index)),
  );
}

function linkAt(text: string, span: Span, index: number): HeaderPart {
  const [target = span, ...rest] = elements(text, span, ';');
  const parameters = rest.map((each) => parameterAt(text, each));
  const relation = parameters.find(({ token }) => token === 'rel')?.meaning.slice(1);
  const bracketed = text[target.start] === '<' && text[target.end - 1] === '>';
  const nothing = { start: target.start, end: target.start };
  const url = bracketed ? { start: target.start + 1, end: target.end - 1 } : target;
  return {
    ...leafPart(relation ?? String(index), span, ''),
    indexed: relation === undefined,
    own: bracketed ? nothing : target,
    value: nothing,
    meaning: bracketed ? '' : textAt(text, target),
    parts: [...urlParts(text, url), ...parameters],
  };
}
