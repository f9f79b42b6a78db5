import type { Json } from '../../model/json.ts';
import type { MediaType, Operation } from '../../model/operation.ts';
import type { SchemaRef } from '../../model/schema.ts';
import type { BodyDraft, Draft, ParameterDraft } from '../request/draft.ts';
import { bodyKind, concreteType } from '../request/media.ts';
import type { Workshop } from '../request/workshop.ts';

/** The requests that the document's examples make, the rest of each taken from a drawn one. */
export function exampleDrafts(workshop: Workshop, operation: Operation, drawn: Draft): readonly Draft[] {
  const parameters = exampleParameters(workshop, operation, drawn);
  const bodies = (operation.body?.content ?? [])
    .flatMap((media) =>
      media.examples
        .filter((value) => isValid(workshop, media.schema, value))
        .map((value) => exampleBody(media, value)),
    )
    .filter((body) => body !== undefined);
  if (bodies.length === 0) {
    const hasOwn = operation.parameters.some(({ examples }) => examples.length > 0);
    return hasOwn ? [{ ...drawn, parameters, origin: 'example' }] : [];
  }
  return bodies.map((body) => ({ ...drawn, parameters, body, origin: 'example' as const }));
}

/** Documents give examples that their own schemas refuse. */
function isValid(workshop: Workshop, schema: SchemaRef | undefined, value: Json): boolean {
  return schema === undefined || workshop.sampler(schema).judge(value).length === 0;
}

function exampleParameters(
  workshop: Workshop,
  operation: Operation,
  drawn: Draft,
): readonly ParameterDraft[] {
  return operation.parameters.flatMap((parameter): ParameterDraft[] => {
    const value = parameter.examples.find((each) => isValid(workshop, parameter.schema, each));
    const before = drawn.parameters.find((each) => each.parameter === parameter);
    if (value !== undefined) return [{ parameter, value, take: undefined }];
    return before === undefined ? [] : [before];
  });
}

function exampleBody(media: MediaType, value: Json): BodyDraft | undefined {
  const kind = bodyKind(media.type);
  if (kind === 'none' || kind === 'bytes' || kind === 'flawed') return undefined;
  return { kind, contentType: concreteType(media.type), media, value, takes: new Map(), layout: 'compact' };
}
