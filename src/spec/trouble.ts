import type { FaultCode } from '../model/fault.ts';
import type { Span } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';

/** Everything that can be wrong with a document: the fault it becomes (none where it stays usable), and what to do. */
const troubles = {
  unreadable: { fault: 'spec-unreadable', hint: 'Correct the YAML or JSON at this place.' },
  'missing-file': { fault: 'spec-unreadable', hint: 'Put the file there, or correct the reference.' },
  'too-large': {
    fault: 'spec-too-large',
    hint: 'Split the document, or raise the limit with SAMEWIRE_SPEC_BYTES.',
  },
  'remote-reference': {
    fault: 'spec-remote-reference',
    hint: 'Vendor the referenced file beside the document, or allow remote references with --allow-remote-refs.',
  },
  'circular-reference': { fault: 'spec-invalid', hint: 'Let one of the references lead to an object.' },
  'unknown-type': {
    fault: 'spec-invalid',
    hint: 'Types are string, number, integer, boolean, object, array and (since 3.1) null.',
  },
  'duplicate-operation-id': { fault: 'spec-invalid', hint: 'Give each operation an operationId of its own.' },
  'repeated-key': { fault: undefined, hint: 'Remove one of the two; the last one is read.' },
  'several-documents': { fault: undefined, hint: 'Only the first YAML document of the file is read.' },
  'wrong-shape': { fault: undefined, hint: 'What stands here is left out.' },
  'dangling-reference': { fault: undefined, hint: 'What it would describe is taken to be anything.' },
  'invalid-path': { fault: undefined, hint: 'A path begins with a slash; its braces are paired.' },
  'duplicate-path': { fault: undefined, hint: 'Two templates that differ only in names are one path.' },
  'unknown-method': {
    fault: undefined,
    hint: 'Methods are get, put, post, delete, options, head, patch, trace and (since 3.2) query.',
  },
  'incomplete-parameter': { fault: undefined, hint: 'A parameter needs name and in; it is left out.' },
  'duplicate-parameter': {
    fault: undefined,
    hint: 'Name and in are unique in a list; the last one is read.',
  },
  'undeclared-parameter': { fault: undefined, hint: 'It is taken to be any text.' },
  'unused-parameter': { fault: undefined, hint: 'It is left out.' },
  'unsupported-parameter': { fault: undefined, hint: 'It is left out of requests.' },
  'unknown-style': { fault: undefined, hint: 'The default style of its place is used.' },
  'unknown-status': { fault: undefined, hint: 'Write a status as "200", "2XX" or default; it is left out.' },
  'unknown-link-target': { fault: undefined, hint: 'The link is left out.' },
  'unknown-security': { fault: undefined, hint: 'Declare it under components.securitySchemes.' },
  'more-problems': { fault: undefined, hint: 'Correct the ones listed first.' },
} as const;

export type TroubleCode = keyof typeof troubles;

/** A place that trouble can be told about: a stretch of one document's text. */
export interface Spot {
  readonly uri: string;
  readonly pointer: JsonPointer;
  readonly span: Span;
}

/** Something wrong with a document. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly spot: Spot;
  /** What is wrong, as in `"integr" is not a type`. */
  readonly message: string;
  /** What stands under the marked text, as in `did you mean "integer"?`. */
  readonly note: string | undefined;
}

/** Takes note of trouble; the note is only asked for where it will be shown. */
export type Tell = (code: TroubleCode, spot: Spot, message: string, note?: () => string | undefined) => void;

/** The fault that this trouble becomes, or undefined where the document stays usable. */
export function faultOf(trouble: Trouble): FaultCode | undefined {
  return troubles[trouble.code].fault;
}

/** What to do about the trouble. */
export function hintOf(trouble: Trouble): string {
  return troubles[trouble.code].hint;
}

/** The note that proposes a name, where there is one. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `did you mean ${JSON.stringify(name)}?`;
}
