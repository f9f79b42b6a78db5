import { type Json, jsonString } from '../../model/json.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import { pointerTo, root } from '../../model/pointer.ts';
import type { CaseBody, CaseHeader, Hole, Template } from '../../model/scenario.ts';
import { resolvePointer } from '../../wire/resolve-pointer.ts';
import { writeJson } from '../../wire/write-json.ts';
import { layOut } from '../spelling/layout.ts';
import type { BodyDraft } from './draft.ts';
import { isFilePart } from './file-part.ts';
import { percentEncode } from './percent.ts';
import { primitiveText } from './primitive.ts';
import { styledPairs } from './style.ts';

interface WrittenBody {
  readonly body: CaseBody;
  readonly headers: readonly CaseHeader[];
}

const boundary = 'samewire-boundary-7d1f';

/** The body as text or bytes, with its Content-Type. */
export function writeBody(draft: BodyDraft): WrittenBody {
  const headers = contentType(draft);
  switch (draft.kind) {
    case 'none':
      return { body: { kind: 'none' }, headers };
    case 'bytes':
      return { body: { kind: 'bytes', bytes: draft.bytes }, headers };
    case 'flawed':
      return { body: { kind: 'text', text: [draft.text] }, headers };
    case 'text':
      return { body: { kind: 'text', text: [primitiveText(draft.value)] }, headers };
    case 'json':
      return { body: { kind: 'text', text: jsonTemplate(draft) }, headers };
    case 'form':
      return { body: { kind: 'text', text: [formText(draft)] }, headers };
    case 'multipart':
      return { body: { kind: 'text', text: [multipartText(draft)] }, headers };
  }
}

function contentType({ kind, contentType: type }: BodyDraft): readonly CaseHeader[] {
  if (type === undefined) return [];
  return [{ name: 'Content-Type', value: [kind === 'multipart' ? `${type}; boundary=${boundary}` : type] }];
}

type ValueDraft = Extract<BodyDraft, { readonly value: Json }>;

function jsonTemplate({ value, takes, layout }: ValueDraft): Template {
  if (takes.size === 0) return [layOut(writeJson(value), layout)];
  const list = [...takes];
  const marked = withMarks(value, root, new Map(list.map(([pointer], at) => [pointer, mark(at)])));
  const text = layOut(writeJson(marked), layout);
  return text.split(/("\ue000\d+\ue000")/).map((part): string | Hole => {
    const at = list.findIndex((_, index) => mark(index) === part);
    const found = list[at];
    return found === undefined
      ? part
      : {
          kind: 'hole',
          take: found[1],
          encoding: 'json',
          otherwise: writeJson(resolvePointer(value, found[0]) ?? value),
        };
  });
}

function mark(at: number): string {
  return `"\ue000${at}\ue000"`;
}

/** The value with a string of a spelling of its own at each pointer. */
function withMarks(value: Json, at: JsonPointer, marks: ReadonlyMap<JsonPointer, string>): Json {
  const own = marks.get(at);
  if (own !== undefined) return jsonString('', own);
  if (value.kind === 'array')
    return {
      ...value,
      items: value.items.map((item, index) => withMarks(item, pointerTo(at, index), marks)),
    };
  if (value.kind !== 'object') return value;
  const members = value.members.map((member) => ({
    key: member.key,
    value: withMarks(member.value, pointerTo(at, member.key.value), marks),
  }));
  return { ...value, members };
}

function formText({ value, media }: ValueDraft): string {
  if (value.kind !== 'object') return primitiveText(value);
  const encode = (text: string): string =>
    percentEncode(text, { lowerCase: false, plus: true, eager: false });
  return value.members
    .flatMap(({ key, value: member }) => {
      const encoding = media.encoding.get(key.value);
      return styledPairs(member, {
        name: key.value,
        style: encoding?.style ?? 'form',
        explode: encoding?.explode ?? true,
        encode,
      });
    })
    .map(([key, text]) => `${key}=${text}`)
    .join('&');
}

function multipartText({ value, media }: ValueDraft): string {
  if (value.kind !== 'object') return `--${boundary}--\r\n`;
  const parts = value.members.flatMap(({ key, value: member }) => {
    const each = member.kind === 'array' ? member.items : [member];
    const declared = media.encoding.get(key.value)?.contentType;
    const isFile = isFilePart(media, key.value);
    return each.map((item) => partText(key.value, item, { declared, isFile }));
  });
  return `${parts.join('')}--${boundary}--\r\n`;
}

function partText(
  name: string,
  value: Json,
  { declared, isFile }: { readonly declared: string | undefined; readonly isFile: boolean },
): string {
  const isComposed = value.kind === 'object' || value.kind === 'array';
  const standard = isFile ? 'application/octet-stream' : isComposed ? 'application/json' : undefined;
  const type = declared?.split(',')[0] ?? standard;
  const quoted = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  // Servers take a part for a file by its file name alone.
  const file = isFile ? '; filename="file.bin"' : '';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"${file}\r\n`;
  return `${head}${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n${primitiveText(value)}\r\n`;
}
