import type { MediaType, RequestBody } from '../../model/operation.ts';
import type { BodyDraft } from './draft.ts';

/** How values of a media type are written. */
export function bodyKind(type: string): BodyDraft['kind'] {
  const name = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (name === 'application/json' || name.endsWith('+json') || name === '*/*' || name === 'application/*')
    return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'form';
  if (name.startsWith('multipart/')) return 'multipart';
  if (name.startsWith('text/')) return 'text';
  return name === 'application/xml' || name.endsWith('+xml') ? 'text' : 'bytes';
}

/** The media type to send for one that the document may give as a range. */
export function concreteType(type: string): string {
  if (type === '*/*' || type === 'application/*') return 'application/json';
  return type === 'text/*' ? 'text/plain' : type.replace('/*', '/octet-stream');
}

/** The media types of a body that values can be written in, JSON first. */
export function writableMedia(body: RequestBody | undefined): readonly MediaType[] {
  const all = body?.content ?? [];
  const json = all.filter(({ type }) => bodyKind(type) === 'json');
  return json.length > 0 ? [...json, ...all.filter((each) => !json.includes(each))] : all;
}
