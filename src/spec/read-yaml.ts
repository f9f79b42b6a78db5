import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';
import type { Span } from '../model/json.ts';
import { buildYaml } from './build-yaml.ts';
import { byteOffsets } from './byte-offsets.ts';
import type { ReadText, TextFlaw } from './text-flaw.ts';

/** Levels of nesting that a document may have: what reads it recurs over them. */
export const deepest = 500;

/** The first document of a YAML text (1.2, with merge keys), numbers as their lexemes, offsets in bytes. */
export function readYaml(bytes: Uint8Array): ReadText {
  const text = new TextDecoder().decode(bytes);
  const toBytes = byteOffsets(text, bytes.length);
  const span = (start: number, end: number): Span => ({ start: toBytes(start), end: toBytes(end) });
  const tokens = [...new Parser().parse(text)];
  const tooDeep = deepToken(tokens);
  if (tooDeep !== undefined) {
    const message = `nested deeper than ${deepest} levels`;
    return { root: undefined, flaws: [{ kind: 'too-large', span: span(tooDeep, tooDeep + 1), message }] };
  }
  const [document, second] = compose(tokens);
  if (document === undefined) return empty(span(0, 0));
  const flaws = document.errors.map(
    (error): TextFlaw => ({
      kind: 'unreadable',
      span: span(error.pos[0], error.pos[1]),
      message: error.message,
    }),
  );
  if (flaws.length > 0) return { root: undefined, flaws };
  if (document.contents === null) return empty(span(0, 0));
  const built = buildYaml(document.contents, span);
  if (second === undefined) return built;
  const more: TextFlaw = {
    kind: 'several-documents',
    span: span(second, second),
    message: 'a second document begins',
  };
  return { root: built.root, flaws: [...built.flaws, more] };
}

function empty(span: Span): ReadText {
  return { root: undefined, flaws: [{ kind: 'unreadable', span, message: 'the file is empty' }] };
}

function compose(
  tokens: readonly CST.Token[],
): readonly [Document.Parsed<ParsedNode> | undefined, number | undefined] {
  // Repeated keys are found in linear time by ourselves; merge keys are ours too.
  const composer = new Composer({
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    resolveKnownTags: false,
  });
  let first: Document.Parsed<ParsedNode> | undefined;
  for (const document of composer.compose(tokens)) {
    if (first !== undefined) return [first, document.range[0]];
    first = document as Document.Parsed<ParsedNode>;
  }
  return [first, undefined];
}

/** The offset of a token below the deepest level allowed, or undefined. */
function deepToken(tokens: readonly CST.Token[]): number | undefined {
  const rest: [CST.Token, number][] = tokens.map((token) => [token, 0]);
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [token, depth] = next;
    if (depth > deepest) return token.offset;
    if (token.type === 'document' && token.value !== undefined) rest.push([token.value, depth]);
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) rest.push([item.key, depth + 1]);
      if (item.value) rest.push([item.value, depth + 1]);
    }
  }
  return undefined;
}
