import type { OperationKey } from '../../model/operation.ts';

/** One thing that a case shows: at a place of a step's answer, what stands there. */
export interface Feature {
  readonly operation: OperationKey;
  readonly step: number;
  /** Legacy's status, since another one is another promise; empty for findings. */
  readonly status: string;
  /** As reports name places: `status`, `response header etag` (in lower case), `response body`. */
  readonly where: string;
  readonly pointer: string;
  /** `string`, `null`, `absent`, `exponent`, … */
  readonly shows: string;
}

/** The feature in words; two features of the same words are one, whatever step shows them. */
export function featureText({ operation, status, where, pointer, shows }: Feature): string {
  const place = where === 'status' ? [] : [where, pointer];
  const words = [operation, status, ...place].filter((word) => word !== '').join(' ');
  return shows === '' ? words : `${words}: ${shows}`;
}
