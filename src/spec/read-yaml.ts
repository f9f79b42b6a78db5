import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLParseError } from 'yaml';
import type { Span } from '../model/json.ts';
import { buildYaml } from './build-yaml.ts';
import { byteOffsets } from './byte-offsets.ts';
import type { ReadText, TextFlaw } from './text-flaw.ts';

/** Levels of nesting that a document may have: what reads it recurs over them. */
export const deepest = 500;

/** Bytes of one YAML text: its tokens take a hundred times as many. */
const mostBytes = 10_000_000;

/** The first document of a YAML text (1.2, with merge keys), numbers as their lexemes, offsets in bytes. */
export function readYaml(bytes: Uint8Array): ReadText {
  if (bytes.length > mostBytes) {
    const limit = mostBytes.toLocaleString('en-US');
    return refused({ start: 0, end: 0 }, `YAML of more than ${limit} bytes is not read; JSON is`);
  }
  const text = new TextDecoder().decode(bytes);
  const toBytes = byteOffsets(text, bytes.length);
  const span = (start: number, end: number): Span => ({ start: toBytes(start), end: toBytes(end) });
  const tokens = [...new Parser().parse(text)];
  const tooDeep = deepToken(tokens);
  if (tooDeep !== undefined) {
    return refused(span(tooDeep, tooDeep + 1), `nested deeper than ${deepest} levels`);
  }
  const documents = tokens.filter((token) => token.type === 'document');
  const second = documents[1];
  const { document, errors } = compose(
    second === undefined ? tokens : tokens.slice(0, tokens.indexOf(second)),
  );
  if (errors.length > 0) return { root: undefined, flaws: errors.map((error) => flawOf(error, span)) };
  if (document?.contents === null || document === undefined) return empty;
  const built = buildYaml(document.contents, span);
  if (second === undefined) return built;
  const more: TextFlaw = {
    kind: 'several-documents',
    span: span(second.offset, second.offset),
    message: 'a second document begins',
  };
  return { root: built.root, flaws: [...built.flaws, more] };
}

const empty: ReadText = {
  root: undefined,
  flaws: [{ kind: 'unreadable', span: { start: 0, end: 0 }, message: 'the file is empty' }],
};

function refused(span: Span, message: string): ReadText {
  return { root: undefined, flaws: [{ kind: 'too-large', span, message }] };
}

function flawOf(error: YAMLParseError, span: (start: number, end: number) => Span): TextFlaw {
  return { kind: 'unreadable', span: span(error.pos[0], error.pos[1]), message: error.message };
}

/** Errors of one text that are told of. */
const mostErrors = 100;

interface Composed {
  readonly document: Document.Parsed<ParsedNode> | undefined;
  readonly errors: readonly YAMLParseError[];
}

function compose(tokens: readonly CST.Token[]): Composed {
  // Repeated keys are found in linear time by ourselves; merge keys are ours too.
  const composer = new Composer({
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    resolveKnownTags: false,
  });
  const errors: YAMLParseError[] = [];
  const enough = new Error('enough');
  // These are the lists that the composer fills: a hostile text has an error for every three bytes.
  const live = composer.streamInfo();
  live.warnings.push = () => 0;
  live.errors.push = (error) => {
    if (errors.push(error) >= mostErrors) throw enough;
    return errors.length;
  };
  try {
    const [document] = composer.compose(tokens);
    return { document: document as Composed['document'], errors };
  } catch (error) {
    if (error !== enough) throw error;
    return { document: undefined, errors };
  }
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
