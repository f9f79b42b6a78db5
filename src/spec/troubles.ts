import { Fault } from '../model/fault.ts';
import type { SpecProblem } from '../model/operation.ts';
import { excerpt } from './excerpt.ts';
import type { SourceText } from './source-text.ts';
import { faultOf, hintOf, type Tell, type Trouble } from './trouble.ts';
import { visibleText } from './visible-text.ts';

/** All that is wrong with a document, as it is found. */
export interface Troubles {
  readonly tell: Tell;
  /** In the order of files and places. */
  inOrder(texts: ReadonlyMap<string, SourceText>): readonly Trouble[];
}

const most = 1000;

/** Notes: finding what was meant takes long where there are many names. */
const mostNotes = 100;

/** Characters of a message. */
const longest = 400;

/** An empty list of troubles. */
export function openTroubles(): Troubles {
  const found: Trouble[] = [];
  let more = 0;
  const tell: Tell = (code, spot, message, note) => {
    // A message quotes the document, which is data: nothing of it steers a terminal.
    const told = found.length < mostNotes ? note?.() : undefined;
    const trouble = { code, spot, message: visibleText(message, longest), note: told };
    if (found.length < most || faultOf(trouble) !== undefined) found.push(trouble);
    else more += 1;
  };
  const inOrder: Troubles['inOrder'] = (texts) => {
    const files = new Map([...texts.keys()].map((uri, at) => [uri, at]));
    const fileOf = (each: Trouble): number => files.get(each.spot.uri) ?? files.size;
    const sorted = found.toSorted(
      (left, right) => fileOf(left) - fileOf(right) || left.spot.span.start - right.spot.span.start,
    );
    const last = sorted.at(-1);
    if (more === 0 || last === undefined) return sorted;
    const message = `${more.toLocaleString('en-US')} more problems are not listed`;
    return [...sorted, { ...last, code: 'more-problems', message, note: undefined }];
  };
  return { tell, inOrder };
}

/** The trouble as the document's problem. */
export function problemOf(trouble: Trouble, texts: ReadonlyMap<string, SourceText>): SpecProblem {
  const { code, spot, message, note } = trouble;
  const text = texts.get(spot.uri);
  const position = text?.position(spot.span.start) ?? { file: spot.uri, line: 1, column: 1 };
  return {
    code,
    message: note === undefined ? message : `${message}; ${note}`,
    hint: hintOf(trouble),
    source: { ...position, pointer: spot.pointer },
  };
}

/** The fault of the first trouble that is one, with its line of the file, or undefined. */
export function firstFault(
  troubles: readonly Trouble[],
  texts: ReadonlyMap<string, SourceText>,
): Fault | undefined {
  const grave = troubles.filter((trouble) => faultOf(trouble) !== undefined);
  const [first] = grave;
  const code = first && faultOf(first);
  if (first === undefined || code === undefined) return undefined;
  const text = texts.get(first.spot.uri);
  const position = text?.position(first.spot.span.start);
  const where =
    position === undefined ? first.spot.uri : `${position.file}:${position.line}:${position.column}`;
  const lines = [`${where}: ${first.message}`];
  if (text !== undefined) lines.push(...excerpt(text, first.spot.span, first.note));
  if (grave.length > 1) lines.push(`   and ${(grave.length - 1).toLocaleString('en-US')} more`);
  // The table of faults knows best what to do about an invalid document.
  const own = code === 'spec-invalid' ? {} : { hint: hintOf(first) };
  return new Fault(code, lines.join('\n'), own);
}
