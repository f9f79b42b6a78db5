import type { MediaType, ResponseSpec, Source } from '../model/operation.ts';
import { pointerTo } from '../model/pointer.ts';
import type { SchemaRef, Validate } from '../model/schema.ts';

/** The validator of a schema. */
export type ValidateWith = (schema: SchemaRef) => Validate;

/** What the document declares for a body, and the Content-Type under which it came. */
export interface Declared {
  readonly response: ResponseSpec;
  readonly media: MediaType;
  readonly contentType: string;
}

/** Where the document lists the media types of a response. */
export function contentSource(response: ResponseSpec): Source {
  return { ...response.source, pointer: pointerTo(response.source.pointer, 'content') };
}

/** Where the document declares the media type. */
export function mediaSource({ response, media }: Declared): Source {
  return media.source ?? contentSource(response);
}
