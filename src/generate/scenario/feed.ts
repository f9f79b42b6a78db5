import type { Json } from '../../model/json.ts';
import type { Link, Operation, OperationKey, ParameterPlace } from '../../model/operation.ts';
import { type JsonPointer, pointer, pointerTo, root } from '../../model/pointer.ts';
import type { TakePlace } from '../../model/scenario.ts';
import { inferredFeeds } from './infer-feeds.ts';
import { isSuccess } from './is-success.ts';

/** A value of one operation's answer that another operation's request takes. */
export interface Feed {
  readonly producer: Operation;
  readonly from: TakePlace;
  /** Where else the value may be, if it is not there. */
  readonly or?: readonly TakePlace[];
  readonly into: FeedTarget;
  readonly origin: 'link' | 'inferred';
  /** Feeds of one link belong together. */
  readonly link: string;
}

export type FeedTarget =
  | { readonly kind: 'parameter'; readonly name: string; readonly in: ParameterPlace | undefined }
  | { readonly kind: 'body'; readonly pointer: JsonPointer };

/** Which answers feed which requests: what links say, and for path parameters without one what names and schemas say. */
export function feedsOf(operations: readonly Operation[]): ReadonlyMap<OperationKey, readonly Feed[]> {
  const feeds = new Map<OperationKey, Feed[]>(operations.map(({ key }) => [key, []]));
  for (const producer of operations) {
    for (const response of producer.responses) {
      if (!isSuccess(response.status)) continue;
      for (const link of response.links) feeds.get(link.target)?.push(...linkFeeds(producer, link));
    }
  }
  for (const operation of operations) {
    const known = feeds.get(operation.key) ?? [];
    known.push(...inferredFeeds(operation, operations, known));
  }
  return feeds;
}

function linkFeeds(producer: Operation, link: Link): readonly Feed[] {
  const shared = { producer, origin: 'link' as const, link: `${producer.key} ${link.name}` };
  const parameters = link.parameters.flatMap(({ name, in: place, expression }): Feed[] => {
    const from = sourceOf(expression);
    return from === undefined ? [] : [{ ...shared, from, into: { kind: 'parameter', name, in: place } }];
  });
  return [
    ...parameters,
    ...bodySources(link.body, root).map(
      ([at, from]): Feed => ({ ...shared, from, into: { kind: 'body', pointer: at } }),
    ),
  ];
}

function sourceOf(expression: Json): TakePlace | undefined {
  if (expression.kind !== 'string') return undefined;
  const text = expression.value.replace(/^\{(.*)\}$/, '$1');
  if (text.startsWith('$response.body#/'))
    return { kind: 'response body', pointer: pointer(text.slice('$response.body#'.length)) };
  if (text === '$response.body') return { kind: 'response body', pointer: root };
  if (text.startsWith('$response.header.'))
    return { kind: 'response header', name: text.slice('$response.header.'.length) };
  return undefined;
}

const deepestBody = 8;

function bodySources(
  body: Json | undefined,
  at: JsonPointer,
): readonly (readonly [JsonPointer, TakePlace])[] {
  if (body === undefined || at.split('/').length > deepestBody) return [];
  if (body.kind === 'string') {
    const from = sourceOf(body);
    return from === undefined ? [] : [[at, from]];
  }
  if (body.kind !== 'object') return [];
  return body.members.flatMap(({ key, value }) => bodySources(value, pointerTo(at, key.value)));
}
