import { flagOf, type Json } from '../model/json.ts';
import type { ResponseHeader, ResponseSpec } from '../model/operation.ts';
import { type Context, schemaRefOf } from './context.ts';
import { type RawLink, readRawLinks } from './links.ts';
import { readContent } from './media-types.ts';
import { keySpot, memberPlace, memberPlaces, type Place } from './place.ts';

/** A response whose links are not yet matched with operations. */
export interface RawResponse extends Omit<ResponseSpec, 'links'> {
  readonly links: readonly RawLink[];
}

/** Reads the responses of operations; one that several refer to is read once. */
export function responseReader(context: Context): (operation: Place) => readonly RawResponse[] {
  const known = new Map<Json, Omit<RawResponse, 'status'>>();
  const readOnce = (place: Place): Omit<RawResponse, 'status'> => {
    const response = known.get(place.json) ?? readResponse(place, context);
    known.set(place.json, response);
    return response;
  };
  return (operation) => {
    const responses = memberPlace(operation, 'responses');
    if (responses === undefined) return [];
    return memberPlaces(responses).flatMap(([written, place]) => {
      if (written.startsWith('x-')) return [];
      const status = statusOf(written);
      if (status === undefined) {
        context.tell(
          'unknown-status',
          keySpot(responses, written),
          `${JSON.stringify(written)} is not a status`,
        );
        return [];
      }
      const at = context.follow(place);
      // A response that leads nowhere still declares its status.
      return [{ ...(at === undefined ? emptyResponse(place, context) : readOnce(at)), status }];
    });
  };
}

function statusOf(written: string): string | undefined {
  if (written === 'default' || /^[1-5]\d\d$/.test(written)) return written;
  return /^[1-5]XX$/i.test(written) ? written.toUpperCase() : undefined;
}

function readResponse(place: Place, context: Context): Omit<RawResponse, 'status'> {
  return {
    headers: readHeaders(memberPlace(place, 'headers'), context),
    content: readContent(memberPlace(place, 'content'), context),
    links: readRawLinks(memberPlace(place, 'links'), context),
    source: context.sourceOf(place),
  };
}

function emptyResponse(place: Place, context: Context): Omit<RawResponse, 'status'> {
  return { headers: [], content: [], links: [], source: context.sourceOf(place) };
}

function readHeaders(headers: Place | undefined, context: Context): readonly ResponseHeader[] {
  if (headers === undefined) return [];
  return memberPlaces(headers).flatMap(([name, place]) => {
    const at = context.follow(place);
    // Content-Type is described by the media types (OpenAPI, Response Object).
    if (at === undefined || name.toLowerCase() === 'content-type') return [];
    return [
      {
        name,
        required: flagOf(at.json, 'required') ?? false,
        explode: flagOf(at.json, 'explode') ?? false,
        schema: schemaRefOf(memberPlace(at, 'schema'), context),
        source: context.sourceOf(at),
      },
    ];
  });
}
