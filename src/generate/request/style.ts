import type { Json } from '../../model/json.ts';
import type { ParameterStyle } from '../../model/operation.ts';
import { primitiveText } from './primitive.ts';

/** How a value becomes text outside JSON (OpenAPI, "Style Values"). */
export interface StyleOptions {
  readonly name: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  /** Encodes one name or value. */
  readonly encode: (text: string) => string;
}

/** The text of a path, header or cookie parameter. */
export function styledText(value: Json, options: StyleOptions): string {
  const { style, explode, name, encode } = options;
  if (style === 'matrix') return matrixText(value, options);
  const separator = style === 'label' && explode ? '.' : ',';
  const text =
    value.kind === 'array' || value.kind === 'object'
      ? listText(value, options, separator)
      : encode(primitiveText(value));
  return style === 'label' ? `.${text}` : name === '' ? text : text;
}

function matrixText(value: Json, options: StyleOptions): string {
  const { name, explode, encode } = options;
  if (value.kind === 'array' && explode)
    return value.items.map((item) => `;${name}=${encode(primitiveText(item))}`).join('');
  if (value.kind === 'object' && explode)
    return value.members
      .map(({ key, value: member }) => `;${encode(key.value)}=${encode(primitiveText(member))}`)
      .join('');
  const text =
    value.kind === 'array' || value.kind === 'object'
      ? listText(value, options, ',')
      : encode(primitiveText(value));
  return text === '' ? `;${name}` : `;${name}=${text}`;
}

function listText(value: Json, { explode, encode }: StyleOptions, separator: string): string {
  if (value.kind === 'array') return value.items.map((item) => encode(primitiveText(item))).join(separator);
  if (value.kind !== 'object') return '';
  const between = explode ? '=' : ',';
  return value.members
    .map(({ key, value: member }) => `${encode(key.value)}${between}${encode(primitiveText(member))}`)
    .join(explode ? separator : ',');
}

const separators: Readonly<Partial<Record<ParameterStyle, string>>> = {
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/** The pairs of a query, cookie or form parameter, encoded. */
export function styledPairs(value: Json, options: StyleOptions): readonly (readonly [string, string])[] {
  const { name, style, explode, encode } = options;
  const key = encode(name);
  const text = (json: Json): string => encode(primitiveText(json));
  if (value.kind === 'array') {
    if (explode) return value.items.map((item) => [key, text(item)]);
    return [[key, value.items.map(text).join(separators[style] ?? ',')]];
  }
  if (value.kind !== 'object') return [[key, text(value)]];
  if (style === 'deepObject')
    return value.members.flatMap((member) => deepPairs(`${name}[${member.key.value}]`, member.value, encode));
  if (explode) return value.members.map((member) => [encode(member.key.value), text(member.value)]);
  const separator = separators[style] ?? ',';
  return [
    [key, value.members.flatMap((member) => [encode(member.key.value), text(member.value)]).join(separator)],
  ];
}

/** `a[b][0]=c`, as most readers of deepObject take nested values. */
function deepPairs(
  name: string,
  value: Json,
  encode: (text: string) => string,
): readonly (readonly [string, string])[] {
  if (value.kind === 'object')
    return value.members.flatMap((member) => deepPairs(`${name}[${member.key.value}]`, member.value, encode));
  if (value.kind === 'array')
    return value.items.flatMap((item, at) => deepPairs(`${name}[${at}]`, item, encode));
  return [[encode(name), encode(primitiveText(value))]];
}
