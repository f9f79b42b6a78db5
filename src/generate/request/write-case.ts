import { flagOf, type Json } from '../../model/json.ts';
import type { Parameter } from '../../model/operation.ts';
import type { Case, CaseHeader, Hole, HoleEncoding, Template } from '../../model/scenario.ts';
import { schemaAt } from '../../schema/resolve.ts';
import { encodeText } from '../../wire/text.ts';
import { writeJson } from '../../wire/write-json.ts';
import type { Draft, ParameterDraft } from './draft.ts';
import { percentEncode, plainPercent } from './percent.ts';
import { styledPairs, styledText } from './style.ts';
import { writeBody } from './write-body.ts';

/** The request as text. */
export function writeCase(draft: Draft): Case {
  const body = writeBody(draft.body);
  return {
    operation: draft.operation.key,
    method: draft.method,
    target: joined([
      draft.target.beforePath,
      ...pathPieces(draft),
      draft.target.afterPath,
      ...queryPieces(draft),
    ]),
    headers: [...headerFields(draft), ...cookieField(draft), ...body.headers],
    body: body.body,
    validity: draft.validity,
    origin: draft.origin,
  };
}

type Piece = string | Hole;

function pathPieces(draft: Draft): readonly Piece[] {
  const encode = (text: string): string =>
    percentEncode(text, draft.percent.plus ? { ...draft.percent, plus: false } : draft.percent);
  // Documents tell operations of one path apart by a fragment, which is never sent.
  const [template = ''] = draft.operation.path.split('#');
  return template.split(/(\{[^{}]*\})/).flatMap((part) => {
    if (!part.startsWith('{')) return [literalPath(draft.target.capitals ? inCapitals(part) : part)];
    const found = draft.parameters.find(
      ({ parameter }) => parameter.in === 'path' && `{${parameter.name}}` === part,
    );
    if (found === undefined) return [''];
    const text = styledText(serialised(found), { ...found.parameter, encode });
    return [found.take === undefined ? text : hole(found, 'path', text)];
  });
}

function inCapitals(path: string): string {
  return path.replace(/(?<=\/)[a-z]/g, (letter) => letter.toUpperCase());
}

/** The text of a path template, with what no target may have encoded (RFC 3986, 3.3). */
function literalPath(text: string): string {
  return text.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+/gu, (found) =>
    encodeURIComponent(found.toWellFormed()),
  );
}

function queryPieces(draft: Draft): readonly Piece[] {
  const pairs: Piece[][] = [];
  for (const each of draft.parameters) {
    const { parameter, take } = each;
    if (parameter.in !== 'query') continue;
    const encode = (text: string): string => percentEncode(text, draft.percent, parameter.allowReserved);
    const found = styledPairs(serialised(each), { ...parameter, encode });
    const first = found[0];
    if (take !== undefined && first !== undefined)
      for (let time = 0; time < timesTaken(each); time += 1)
        pairs.push([`${first[0]}=`, hole(each, 'query', first[1])]);
    else for (const [key, value] of found) pairs.push([`${key}=${value}`]);
  }
  for (const pair of draft.target.pairs) pairs.push([pair]);
  const first = draft.operation.path.includes('?') ? '&' : '?';
  return pairs.flatMap((pair, at) => [at === 0 ? first : '&', ...pair]);
}

const longList = 4;

/** A long list that may repeat its items holds the taken one twice. */
function timesTaken({ parameter: { schema, explode }, value }: ParameterDraft): number {
  if (value.kind !== 'array' || !explode || value.items.length < longList || schema === undefined) return 1;
  return flagOf(schemaAt(schema), 'uniqueItems') === true ? 1 : 2;
}

function headerFields(draft: Draft): readonly CaseHeader[] {
  const declared = draft.parameters
    .filter(({ parameter }) => parameter.in === 'header')
    .map((each): CaseHeader => {
      const text = latin(styledText(serialised(each), { ...each.parameter, encode: (plain) => plain }));
      const piece = each.take === undefined ? text : hole(each, 'raw', text);
      if (each.around === undefined) return { name: each.parameter.name, value: [piece] };
      return { name: each.parameter.name, value: [each.around[0], piece, each.around[1]] };
    });
  return [...declared, ...draft.headers.map(([name, value]): CaseHeader => ({ name, value: [value] }))];
}

function cookieField(draft: Draft): readonly CaseHeader[] {
  const encode = (text: string): string => percentEncode(text, plainPercent);
  const pairs = draft.parameters
    .filter(({ parameter }) => parameter.in === 'cookie')
    .flatMap((each) => styledPairs(serialised(each), { ...each.parameter, encode }));
  return pairs.length === 0
    ? []
    : [{ name: 'Cookie', value: [pairs.map(([key, value]) => `${key}=${value}`).join('; ')] }];
}

/** The value to write: itself, or its JSON text where the parameter has `content`. */
function serialised({ parameter, value }: ParameterDraft): Json {
  if (parameter.mediaType === undefined || value.kind === 'string') return value;
  return { kind: 'string', value: writeJson(value), lexeme: undefined, start: -1, end: -1 };
}

function hole({ take }: ParameterDraft, encoding: HoleEncoding, otherwise: string): Piece {
  return take === undefined ? otherwise : { kind: 'hole', take, encoding, otherwise };
}

/** Every byte of the text as UTF-8 as one character. */
function latin(text: string): string {
  let bytes = '';
  for (const byte of encodeText(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** The template with neighbouring texts joined. */
export function joined(pieces: readonly Piece[]): Template {
  const template: Piece[] = [];
  for (const piece of pieces) {
    const before = template.at(-1);
    if (typeof piece === 'string' && typeof before === 'string')
      template[template.length - 1] = before + piece;
    else if (piece !== '') template.push(piece);
  }
  return template;
}

/** Whether the text of a header parameter can be sent and read back as it is. */
export function isHeaderText(parameter: Parameter, value: Json): boolean {
  const text = styledText(value, { ...parameter, encode: (plain) => plain });
  return (
    !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text) &&
    text === text.trim() &&
    text !== '' &&
    text.isWellFormed()
  );
}
