import type { Span } from '../../model/json.ts';
import { elements, trimmed, unquoted } from './list.ts';
import type { HeaderPart } from './part.ts';
import { headerOf, leafPart, textAt } from './part.ts';

/** What the names of parameters are called in pointers, and what their values mean. */
export interface ParameterRules {
  readonly nameOf: (written: string) => string;
  readonly meaningOf: (name: string, value: string) => string;
  /** The spelling of a value that is told apart from what it says; undefined where the bytes are compared. */
  readonly formOf?: (name: string, value: string) => string | undefined;
}

const plainRules: ParameterRules = {
  nameOf: (written) => written.toLowerCase(),
  meaningOf: (_name, value) => value,
};

/** The rules of media type parameters: a charset is the same in any case. */
export const mediaTypeRules: ParameterRules = {
  nameOf: (written) => written.toLowerCase(),
  meaningOf: (name, value) => (name === 'charset' ? value.toLowerCase() : value),
};

/** The part of one `name=value` or bare `name`. */
export function parameterAt(text: string, span: Span, rules: ParameterRules = plainRules): HeaderPart {
  const written = textAt(text, span);
  const equals = written.indexOf('=');
  if (equals < 0) return leafPart(rules.nameOf(written), span, '');
  const name = rules.nameOf(written.slice(0, equals).trimEnd());
  const value = trimmed(text, { start: span.start + equals + 1, end: span.end });
  const plain = unquoted(textAt(text, value));
  const form = rules.formOf?.(name, plain);
  return { ...leafPart(name, span, `=${rules.meaningOf(name, plain)}`), value, form };
}

/** A list of directives, as in `Cache-Control`. */
export function readDirectives(text: string): HeaderPart {
  return headerOf(
    text,
    elements(text, { start: 0, end: text.length }, ',').map((span) => parameterAt(text, span)),
  );
}

/** Directives between semicolons, as in `Strict-Transport-Security`. */
export function readSemicolonDirectives(text: string): HeaderPart {
  return headerOf(
    text,
    elements(text, { start: 0, end: text.length }, ';').map((span) => parameterAt(text, span)),
  );
}
